//! Full-window screens without a sidebar: welcome, unlock, and Help now over either. Help now and Hide stay at the top
//! right of all of them.

use super::kit;
use crate::tr;
use crate::ui::view::{HelpPage, Intent, Place, ViewCx, WindowClass};
use crate::ui::widgets;
use egui::{Align, CentralPanel, Frame, Layout, Panel, Ui, vec2};
