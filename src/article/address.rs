//! Web addresses as names: which of them lead to one page.

/// What all addresses of a web page have in common: without scheme, `www.`, standard port, fragment and last slash, the
/// host in small letters, what is percent-encoded in words. `None` for what is no address of a page: a path, a site
/// without one.
///
/// ```
/// use nashra::article::address;
/// let one = address("https://www.Example.org/news/%D8%AE%D8%A8%D8%B1/#top");
/// assert_eq!(one.as_deref(), Some("//example.org/news/خبر"));
/// assert_eq!(one, address("http://example.org:80/news/خبر"));
/// assert_eq!(address("news/fire.txt"), None);
/// assert_eq!(address("https://example.org/"), None);
/// ```
pub fn address(url: &str) -> Option<String> {
    let (scheme, rest) = url.trim().split_once("://")?;
    let is_web = ["http", "https"].iter().any(|web| web.eq_ignore_ascii_case(scheme));
    let rest = rest.split('#').next().unwrap_or_default();
    let (host, path) = rest.split_once('/')?;
    let host = host.to_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    let host = [":80", ":443"].iter().find_map(|port| host.strip_suffix(port)).unwrap_or(host);
    let path = decoded(path.trim_end_matches('/'));
    (is_web && !host.is_empty() && !path.is_empty()).then(|| format!("//{host}/{path}"))
}

/// The text with what is percent-encoded in it written out; as it is where that would be no text.
fn decoded(path: &str) -> String {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let encoded = match (first, after) {
            (b'%', [high, low, ..]) => digit(*high).zip(digit(*low)),
            _ => None,
        };
        bytes.push(encoded.map_or(*first, |(high, low)| high * 16 + low));
        rest = if encoded.is_some() { after.get(2..).unwrap_or_default() } else { after };
    }
    String::from_utf8(bytes).unwrap_or_else(|_| path.to_owned())
}

fn digit(of: u8) -> Option<u8> {
    char::from(of).to_digit(16).map(|digit| digit as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_one_page_are_one() {
        for (one, two) in [
            ("https://e.org/a", "HTTP://WWW.E.ORG/a/"),
            ("https://e.org/a?id=3", "https://e.org/a?id=3#comments"),
            ("https://e.org:443/%d8%ae", "https://e.org/خ"),
        ] {
            assert_eq!(address(one), address(two), "{one} {two}");
            assert!(address(one).is_some(), "{one}");
        }
    }

    #[test]
    fn other_pages_and_bad_addresses_are_not() {
        for (one, two) in [
            ("https://e.org/a", "https://e.org/b"),
            ("https://e.org/a?id=3", "https://e.org/a?id=4"),
            ("https://en.e.org/a", "https://ar.e.org/a"),
            ("https://e.org/A", "https://e.org/a"),
        ] {
            assert_ne!(address(one), address(two), "{one} {two}");
        }
        for none in
            ["", "://", "https://", "https:///a", "ftp://e.org/a", "e.org/a", "https://e.org"]
        {
            assert_eq!(address(none), None, "{none}");
        }
        assert_eq!(address("https://e.org/%ff%").as_deref(), Some("//e.org/%ff%"));
    }
}
