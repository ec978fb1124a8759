//! Icons by meaning, drawn as lines of 1.6 with round caps on a grid of 20.

use super::paint::Pen;
use egui::{Color32, Painter, Rect};

/// What an icon means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "each is named after what it means")]
pub enum Icon {
    Today,
    Rules,
    Apology,
    Goals,
    CheckIns,
    Journal,
    Progress,
    Guide,
    Help,
    Settings,
    Hide,
    Search,
    More,
    Back,
    Close,
    Check,
    Add,
    Private,
    Shared,
    Edit,
    Trash,
    Lock,
    Left,
    Right,
    Down,
    Phone,
    Print,
    Copy,
    Calendar,
    Again,
    Hold,
    Summary,
    Show,
}

impl Icon {
    /// Every icon, for the gallery.
    pub const ALL: [Self; 33] = [
        Self::Today,
        Self::Rules,
        Self::Apology,
        Self::Goals,
        Self::CheckIns,
        Self::Journal,
        Self::Progress,
        Self::Guide,
        Self::Help,
        Self::Settings,
        Self::Hide,
        Self::Search,
        Self::More,
        Self::Back,
        Self::Close,
        Self::Check,
        Self::Add,
        Self::Private,
        Self::Shared,
        Self::Edit,
        Self::Trash,
        Self::Lock,
        Self::Left,
        Self::Right,
        Self::Down,
        Self::Phone,
        Self::Print,
        Self::Copy,
        Self::Calendar,
        Self::Again,
        Self::Hold,
        Self::Summary,
        Self::Show,
    ];
}

/// Draws an icon into `rect`, 16 to 24 wide.
pub fn paint_icon(painter: &Painter, rect: Rect, icon: Icon, color: Color32) {
    let pen = Pen::over(painter, rect, color);
    match icon {
        Icon::Today
        | Icon::Rules
        | Icon::Apology
        | Icon::Goals
        | Icon::CheckIns
        | Icon::Journal
        | Icon::Progress
        | Icon::Guide
        | Icon::Help
        | Icon::Settings
        | Icon::Hide => {
            tab(&pen, icon);
        }
        Icon::Left | Icon::Right | Icon::Down | Icon::Back | Icon::Close | Icon::Check | Icon::Add | Icon::More => sign(&pen, icon),
        _ => thing(&pen, icon),
    }
}

fn tab(pen: &Pen<'_>, icon: Icon) {
    match icon {
        Icon::Today => {
            pen.arc(10.0, 13.2, 4.0, 180.0, 360.0);
            pen.line(&[(2.5, 16.4), (17.5, 16.4)]);
            pen.line(&[(10.0, 3.8), (10.0, 6.0)]);
            pen.line(&[(3.6, 7.0), (5.2, 8.6)]);
            pen.line(&[(16.4, 7.0), (14.8, 8.6)]);
        }
        Icon::Rules => {
            pen.rect(2.4, 4.6, 7.2, 9.2, 1.8);
            pen.rect(9.6, 4.6, 17.6, 9.2, 1.8);
            pen.rect(2.4, 11.6, 10.4, 16.2, 1.8);
            pen.rect(12.8, 11.6, 17.6, 16.2, 1.8);
        }
        Icon::Apology => {
            pen.rect(2.5, 4.5, 17.5, 15.5, 2.4);
            pen.line(&[(3.4, 6.0), (10.0, 11.0), (16.6, 6.0)]);
        }
        Icon::Goals => {
            pen.ring(10.0, 10.0, 6.9);
            pen.line(&[(6.8, 10.2), (9.1, 12.4), (13.3, 7.8)]);
        }
        Icon::CheckIns => {
            pen.closed(&[
                (3.6, 3.4),
                (11.4, 3.4),
                (12.6, 4.6),
                (12.6, 9.0),
                (11.4, 10.2),
                (7.2, 10.2),
                (4.8, 12.4),
                (4.8, 10.2),
                (3.6, 10.2),
                (2.6, 9.2),
                (2.6, 4.4),
            ]);
            pen.line(&[
                (15.0, 7.4),
                (16.4, 7.4),
                (17.4, 8.4),
                (17.4, 13.0),
                (16.4, 14.0),
                (15.4, 14.0),
                (15.4, 16.2),
                (12.8, 14.0),
                (9.0, 14.0),
                (8.2, 13.4),
            ]);
        }
        Icon::Progress => {
            pen.line(&[(2.8, 13.2), (6.6, 8.6), (9.8, 11.4), (16.8, 4.2)]);
            pen.line(&[(2.8, 17.0), (17.2, 17.0)]);
        }
        Icon::Journal => {
            pen.rect(4.0, 2.8, 16.0, 17.2, 1.8);
            pen.line(&[(7.2, 2.8), (7.2, 17.2)]);
            pen.line(&[(10.0, 7.0), (13.2, 7.0)]);
            pen.line(&[(10.0, 10.0), (13.2, 10.0)]);
        }
        Icon::Guide => {
            pen.line(&[(10.0, 5.6), (8.0, 4.4), (2.8, 4.4), (2.8, 15.4), (8.0, 15.4), (10.0, 16.6)]);
            pen.line(&[(10.0, 5.6), (12.0, 4.4), (17.2, 4.4), (17.2, 15.4), (12.0, 15.4), (10.0, 16.6)]);
            pen.line(&[(10.0, 5.6), (10.0, 16.6)]);
        }
        Icon::Help => {
            pen.ring(10.0, 10.0, 7.0);
            pen.ring(10.0, 10.0, 2.9);
            for (x, y) in [(-1.0, -1.0), (1.0, -1.0), (-1.0, 1.0), (1.0, 1.0)] {
                pen.line(&[(10.0 + 2.1 * x, 10.0 + 2.1 * y), (10.0 + 4.9 * x, 10.0 + 4.9 * y)]);
            }
        }
        Icon::Settings => {
            pen.line(&[(2.5, 6.5), (9.9, 6.5)]);
            pen.line(&[(14.1, 6.5), (17.5, 6.5)]);
            pen.ring(12.0, 6.5, 2.1);
            pen.line(&[(2.5, 13.5), (5.9, 13.5)]);
            pen.line(&[(10.1, 13.5), (17.5, 13.5)]);
            pen.ring(8.0, 13.5, 2.1);
        }
        _ => {
            lids(pen);
            pen.line(&[(3.6, 3.8), (16.4, 16.2)]);
        }
    }
}

fn lids(pen: &Pen<'_>) {
    pen.curve((2.2, 10.0), (10.0, 0.6), (17.8, 10.0));
    pen.curve((2.2, 10.0), (10.0, 19.4), (17.8, 10.0));
}

fn eye(pen: &Pen<'_>) {
    lids(pen);
    pen.ring(10.0, 10.0, 2.3);
}

fn sign(pen: &Pen<'_>, icon: Icon) {
    match icon {
        Icon::Left => pen.line(&[(12.0, 5.0), (7.0, 10.0), (12.0, 15.0)]),
        Icon::Right => pen.line(&[(8.0, 5.0), (13.0, 10.0), (8.0, 15.0)]),
        Icon::Down => pen.line(&[(5.0, 8.0), (10.0, 13.0), (15.0, 8.0)]),
        Icon::Back => {
            pen.line(&[(16.5, 10.0), (4.0, 10.0)]);
            pen.line(&[(9.0, 5.0), (4.0, 10.0), (9.0, 15.0)]);
        }
        Icon::Close => {
            pen.line(&[(5.0, 5.0), (15.0, 15.0)]);
            pen.line(&[(15.0, 5.0), (5.0, 15.0)]);
        }
        Icon::Check => pen.line(&[(4.5, 10.5), (8.4, 14.2), (15.5, 6.3)]),
        Icon::Add => {
            pen.line(&[(10.0, 3.5), (10.0, 16.5)]);
            pen.line(&[(3.5, 10.0), (16.5, 10.0)]);
        }
        _ => {
            for x in [4.5, 10.0, 15.5] {
                pen.dot(x, 10.0, 1.4);
            }
        }
    }
}

// A stroke's points are read as one line.
#[rustfmt::skip]
fn thing(pen: &Pen<'_>, icon: Icon) {
    match icon {
        Icon::Search => {
            pen.ring(8.8, 8.8, 5.3);
            pen.line(&[(12.8, 12.8), (17.0, 17.0)]);
        }
        Icon::Private | Icon::Lock => {
            pen.rect(4.0, 9.0, 16.0, 17.0, 2.2);
            pen.line(&[(6.5, 9.0), (6.5, 6.6)]);
            pen.line(&[(13.5, 9.0), (13.5, 6.6)]);
            pen.arc(10.0, 6.6, 3.5, 180.0, 360.0);
        }
        Icon::Shared => {
            pen.ring(7.2, 7.0, 2.8);
            pen.curve((2.2, 16.0), (7.2, 8.6), (12.2, 16.0));
            pen.arc(13.4, 7.0, 2.8, -110.0, 100.0);
            pen.curve((14.4, 12.0), (17.2, 13.0), (17.8, 16.0));
        }
        Icon::Edit => {
            pen.closed(&[(3.6, 16.4), (4.4, 12.6), (13.2, 3.8), (16.2, 6.8), (7.4, 15.6)]);
            pen.line(&[(11.2, 5.8), (14.2, 8.8)]);
        }
        Icon::Trash => {
            pen.line(&[(3.5, 5.5), (16.5, 5.5)]);
            pen.line(&[(7.5, 5.2), (8.0, 3.2), (12.0, 3.2), (12.5, 5.2)]);
            pen.line(&[(5.2, 5.8), (6.0, 17.0), (14.0, 17.0), (14.8, 5.8)]);
            pen.line(&[(8.4, 8.8), (8.6, 13.8)]);
            pen.line(&[(11.6, 8.8), (11.4, 13.8)]);
        }
        Icon::Phone => {
            pen.closed(&[
                (4.0, 3.2), (7.2, 2.8), (8.8, 6.8), (6.8, 8.4), (8.6, 11.4), (11.6, 13.2), (13.2, 11.2), (17.2, 12.8),
                (16.8, 16.0), (15.2, 17.2), (9.0, 14.8), (5.2, 11.0), (2.8, 4.8),
            ]);
        }
        Icon::Print => {
            pen.line(&[(6.0, 7.0), (6.0, 2.8), (14.0, 2.8), (14.0, 7.0)]);
            pen.line(&[(6.0, 14.0), (3.2, 14.0), (2.6, 13.4), (2.6, 7.6), (3.2, 7.0), (16.8, 7.0), (17.4, 7.6), (17.4, 13.4), (16.8, 14.0), (14.0, 14.0)]);
            pen.rect(6.0, 11.0, 14.0, 17.2, 0.6);
        }
        Icon::Copy => {
            pen.rect(7.0, 7.0, 17.0, 17.0, 2.0);
            pen.line(&[(4.4, 13.0), (3.4, 12.6), (3.0, 11.6), (3.0, 4.4), (3.4, 3.4), (4.4, 3.0), (11.6, 3.0), (12.6, 3.4), (13.0, 4.4)]);
        }
        Icon::Calendar => {
            pen.rect(3.0, 4.2, 17.0, 17.0, 2.2);
            pen.line(&[(3.0, 8.4), (17.0, 8.4)]);
            pen.line(&[(6.8, 2.6), (6.8, 5.6)]);
            pen.line(&[(13.2, 2.6), (13.2, 5.6)]);
        }
        Icon::Again => {
            pen.arc(10.0, 10.0, 6.0, 190.0, 330.0);
            pen.arc(10.0, 10.0, 6.0, 10.0, 150.0);
            pen.line(&[(15.6, 3.6), (15.4, 7.2), (11.8, 7.0)]);
            pen.line(&[(4.4, 16.4), (4.6, 12.8), (8.2, 13.0)]);
        }
        Icon::Hold => {
            pen.line(&[(5.0, 2.8), (15.0, 2.8)]);
            pen.line(&[(5.0, 17.2), (15.0, 17.2)]);
            pen.line(&[(6.4, 2.8), (6.4, 6.0), (13.6, 14.0), (13.6, 17.2)]);
            pen.line(&[(13.6, 2.8), (13.6, 6.0), (6.4, 14.0), (6.4, 17.2)]);
        }
        Icon::Summary => {
            pen.line(&[(12.0, 2.8), (5.0, 2.8), (4.4, 3.4), (4.4, 16.6), (5.0, 17.2), (15.0, 17.2), (15.6, 16.6), (15.6, 6.4), (12.0, 2.8), (12.0, 6.4), (15.6, 6.4)]);
            pen.line(&[(7.4, 10.2), (12.6, 10.2)]);
            pen.line(&[(7.4, 13.4), (12.6, 13.4)]);
        }
        _ => eye(pen),
    }
}
