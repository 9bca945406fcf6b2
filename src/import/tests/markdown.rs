//! Markdown that reads as plain text.
use super::picture::imported;

const SAMPLE: &str = "---
date: 2013-03-20
---

# عنوان **الخبر**

نص فيه [رابط](https://example.org/a) و`رمز` وسطر
يكمل الفقرة.\\
سطر جديد.

## عنوان فرعي

- أول
- ثان
  1. داخلي
  2. آخر

> قول مقتبس
>
> بقيته

3. three
4. four

| a | b |
|---|---|
| 1 | 2 |

    code
      kept

- [x] done
- [ ] open

![صورة الإنتربول](a.png) <https://example.org> text[^1]

<!-- not for the reader --> H<sub>2</sub>O

***

[^1]: A note.
";

#[test]
fn blocks_are_paragraphs() {
    insta::assert_snapshot!("markdown", imported("a.md", SAMPLE.as_bytes()));
}

#[test]
fn the_same_text_is_plain_in_a_plain_file() {
    let picture = imported("a.txt", b"# not a heading\n\n- not an item");
    assert!(picture.contains("title    # not a heading"));
    assert!(picture.contains("text     - not an item"));
}

#[test]
fn a_title_in_front_matter_comes_first_and_is_not_repeated() {
    let picture = imported("a.md", b"---\ntitle: The news\n---\n# The news\n\nthe text\n");
    assert_eq!(picture.matches("The news").count(), 1, "{picture}");
    let picture = imported("a.md", b"---\ntitle: The news\n---\n# Heading\n\nthe text\n");
    assert!(picture.contains("heading  Heading"), "{picture}");
    assert!(picture.contains("title    The news"), "{picture}");
}

#[test]
fn a_date_block_is_the_date() {
    let picture = imported("a.md", "# عنوان\n\n*٢٠ مارس، ٢٠١٣*\n\nنص".as_bytes());
    assert!(picture.contains("date     2013-03-20 ٢٠ مارس، ٢٠١٣"), "{picture}");
    assert_eq!(picture.matches("٢٠١٣").count(), 1);
}

#[test]
fn nesting_takes_neither_stack_nor_time() {
    for part in [
        "> ", "- ", "[", "![", "*", "_a ", "`", "<", "| ", "[a](", "&", "1. ", "\\", "~~", "[^1]: ",
    ] {
        let text = format!("# T\n\n{}\n", part.repeat(20_000));
        assert!(imported("a.md", text.as_bytes()).contains("title    T"), "{part}");
    }
}
