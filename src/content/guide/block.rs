//! The text of an article as blocks. The little Markdown an editor needs, and no more: paragraphs, headings, lists, and
//! where the pair of examples stands.

use super::super::Audience;

/// One block, and for whom it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// Whom it is for; a heading decides for what follows.
    pub audience: Audience,
    /// What it is.
    pub form: Form,
}

/// What a block is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Form {
    /// A heading inside the article.
    Heading(String),
    /// A paragraph.
    Paragraph(String),
    /// A line of a list.
    Line(String),
    /// Here the pair of examples is shown.
    Pair,
}

impl Form {
    /// Its words; none for the pair.
    pub fn words(&self) -> Option<&str> {
        match self {
            Self::Heading(words) | Self::Paragraph(words) | Self::Line(words) => Some(words),
            Self::Pair => None,
        }
    }
}

/// Reads the blocks of a text, in order.
///
/// # Errors
/// A line that is more than this Markdown.
pub(super) fn parse(text: &str) -> Result<Vec<Block>, String> {
    let mut audience = Audience::Any;
    let mut blocks = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let form = if let Some(heading) = line.strip_prefix("## ") {
            let (words, whose) = whose(heading);
            if words.contains('{') {
                return Err(format!("a heading is for {{hurt}}, for {{repairing}}, or for anyone: {line}"));
            }
            audience = whose;
            Form::Heading(words.to_owned())
        } else if let Some(words) = line.strip_prefix("- ") {
            Form::Line(words.to_owned())
        } else if line == "[pair]" {
            Form::Pair
        } else if line.starts_with(['#', '>', '<', '*', '|', '`']) || line.contains("](") || line.contains('{') {
            return Err(format!("no other Markdown: {line}"));
        } else {
            Form::Paragraph(line.to_owned())
        };
        blocks.push(Block { audience, form });
    }
    Ok(blocks)
}

/// A heading without its mark, and for whom what follows is.
fn whose(heading: &str) -> (&str, Audience) {
    for (mark, audience) in [("{hurt}", Audience::Hurt), ("{repairing}", Audience::Repairing)] {
        if let Some(words) = heading.strip_suffix(mark) {
            return (words.trim_end(), audience);
        }
    }
    (heading, Audience::Any)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_are_read_in_order_and_a_heading_says_for_whom() {
        let text = "One.\n\n## If you were hurt {hurt}\nTwo.\n- a\n- b\n\n[pair]\n## After\nThree.";
        let blocks = parse(text).unwrap();
        let forms: Vec<_> = blocks.iter().map(|block| (block.audience, block.form.words().unwrap_or("pair"))).collect();
        assert_eq!(
            forms,
            [
                (Audience::Any, "One."),
                (Audience::Hurt, "If you were hurt"),
                (Audience::Hurt, "Two."),
                (Audience::Hurt, "a"),
                (Audience::Hurt, "b"),
                (Audience::Hurt, "pair"),
                (Audience::Any, "After"),
                (Audience::Any, "Three."),
            ]
        );
    }

    #[test]
    fn more_than_this_markdown_is_refused() {
        for line in ["# Title", "### Deep", "<b>bold</b>", "> said", "* star", "a [link](there)", "## Whose {both}", "| a | b |"] {
            assert!(parse(line).is_err(), "{line}");
        }
    }
}
