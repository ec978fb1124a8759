//! One plain spelling for a typed word: lower case, contractions taken apart, apostrophes and short forms put back.

/// Short forms and missing apostrophes, each with the words it stands for.
const SPELLED: &[(&str, &str)] = &[
    ("won't", "will not"),
    ("wont", "will not"),
    ("can't", "can not"),
    ("cant", "can not"),
    ("cannot", "can not"),
    ("shan't", "shall not"),
    ("ain't", "is not"),
    ("aint", "is not"),
    ("dont", "do not"),
    ("doesnt", "does not"),
    ("didnt", "did not"),
    ("isnt", "is not"),
    ("arent", "are not"),
    ("wasnt", "was not"),
    ("werent", "were not"),
    ("havent", "have not"),
    ("hasnt", "has not"),
    ("hadnt", "had not"),
    ("wouldnt", "would not"),
    ("couldnt", "could not"),
    ("shouldnt", "should not"),
    ("im", "i am"),
    ("ive", "i have"),
    ("youre", "you are"),
    ("youve", "you have"),
    ("youll", "you will"),
    ("youd", "you would"),
    ("theyre", "they are"),
    ("thats", "that is"),
    ("whats", "what is"),
    ("theres", "there is"),
    ("hes", "he is"),
    ("shes", "she is"),
    ("itll", "it will"),
    ("it's", "it is"),
    ("that's", "that is"),
    ("there's", "there is"),
    ("here's", "here is"),
    ("what's", "what is"),
    ("who's", "who is"),
    ("where's", "where is"),
    ("how's", "how is"),
    ("he's", "he is"),
    ("she's", "she is"),
    ("let's", "let us"),
    ("everyone's", "everyone is"),
    ("nobody's", "nobody is"),
    ("u", "you"),
    ("ur", "your"),
    ("r", "are"),
    ("ya", "you"),
    ("'cause", "because"),
    ("cos", "because"),
    ("cuz", "because"),
    ("coz", "because"),
    ("bc", "because"),
    ("gonna", "going to"),
    ("wanna", "want to"),
    ("gotta", "have to"),
    ("coulda", "could have"),
    ("shoulda", "should have"),
    ("woulda", "would have"),
    ("couldve", "could have"),
    ("shouldve", "should have"),
    ("wouldve", "would have"),
    ("everytime", "every time"),
    ("tho", "though"),
    ("pls", "please"),
    ("sry", "sorry"),
    ("srsly", "seriously"),
    ("&", "and"),
    ("mum's", "mother's"),
    ("mum", "mother"),
    ("mom", "mother"),
    ("dad", "father"),
];

/// Endings that are words of their own.
const ENDINGS: [(&str, &str); 5] = [("'re", "are"), ("'ll", "will"), ("'ve", "have"), ("'d", "would"), ("'m", "am")];

/// Adds the plain words of `typed` to `out`, apart by a space; a word with letters of another script becomes `_`.
pub(super) fn plain(typed: &str, out: &mut String) {
    let begin = out.len();
    for letter in typed.chars() {
        match letter {
            '’' | '‘' | 'ʼ' | '\'' => out.push('\''),
            ',' | '.' if out[begin..].starts_with(|first: char| first.is_ascii_digit()) => {}
            letter if letter.is_ascii_alphanumeric() || letter == '&' => out.push(letter.to_ascii_lowercase()),
            'á' | 'à' | 'â' | 'ä' | 'Á' | 'À' | 'Ä' => out.push('a'),
            'é' | 'è' | 'ê' | 'ë' | 'É' | 'È' => out.push('e'),
            'ï' | 'í' | 'î' => out.push('i'),
            'ö' | 'ó' | 'ô' | 'Ö' => out.push('o'),
            'ü' | 'ú' | 'Ü' => out.push('u'),
            _ => {
                out.truncate(begin);
                out.push('_');
                return;
            }
        }
    }
    let word = &out[begin..];
    if let Some((_, spelled)) = SPELLED.iter().find(|(short, _)| *short == word) {
        out.truncate(begin);
        out.push_str(spelled);
        return;
    }
    if let Some(base) = word.strip_suffix("n't").map(str::len) {
        out.truncate(begin + base);
        out.push_str(" not");
        return;
    }
    for (ending, spelled) in ENDINGS {
        if let Some(base) = word.strip_suffix(ending).map(str::len).filter(|base| *base > 0) {
            out.truncate(begin + base);
            out.push(' ');
            out.push_str(spelled);
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn a_typed_word_becomes_plain_words() {
        for (typed, plainly) in [
            ("I", "i"),
            ("don’t", "do not"),
            ("DONT", "do not"),
            ("won't", "will not"),
            ("You’re", "you are"),
            ("they'd", "they would"),
            ("café", "cafe"),
            ("мама", "_"),
            ("👍", "_"),
            ("mother's", "mother's"),
            ("4,200", "4200"),
            ("'", "'"),
            ("", ""),
        ] {
            let mut out = String::new();
            plain(typed, &mut out);
            assert_eq!(out, plainly, "{typed}");
        }
    }
}
