//! Links and names: IRIs (RFC 3987), as strict as a file must be that others read.

/// An absolute IRI without characters that an IRI must not have.
pub(in crate::quotes) fn is_iri(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once(':') else { return false };
    let is_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
    let is_excluded = |c: char| matches!(c, '<' | '>' | '"' | '{' | '}' | '|' | '\\' | '^' | '`');
    let is_allowed =
        |c: char| c > ' ' && super::plain::is_plain(c) && !c.is_whitespace() && !is_excluded(c);
    is_scheme && !rest.is_empty() && rest.chars().all(is_allowed)
}

/// An IRI that leads to a page: nothing that a browser or a shell would run.
pub(in crate::quotes) fn is_web(text: &str) -> bool {
    let scheme = text.split(':').next().unwrap_or_default().to_ascii_lowercase();
    matches!(scheme.as_str(), "http" | "https") && is_iri(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn web_pages_and_nothing_else() {
        for good in
            ["https://example.org/a?b=c#d", "HTTP://example.org/أخبار", "https://a.b/%20()'*"]
        {
            assert!(is_web(good), "{good}");
        }
        for bad in [
            "javascript:alert(1)",
            "https://a b",
            "https://a\"b",
            "//x",
            "https:",
            "",
            "data:,x",
            "https://a\u{202E}b",
        ] {
            assert!(!is_web(bad), "{bad}");
        }
        assert!(is_iri("urn:isbn:0451450523") && !is_iri("no scheme: here") && !is_iri("1a:b"));
    }
}
