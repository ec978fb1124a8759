## app
app-name = Groundwork
