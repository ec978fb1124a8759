## app
app-name = Groundwork

## settings file
settings-unreadable-title = Some settings could not be read.
settings-unreadable-detail = The usual settings are in use. Nothing you wrote is affected.
settings-unreadable-recovery = Set them again in Settings when you like.
