"use strict";
// Finds a word however it is spelt: the same letters are made alike as in the program.
const alike = { "ٱ": "ا", "ى": "ي", "ی": "ي", "ة": "ه", "ک": "ك", "ہ": "ه", "ە": "ه", "ø": "o", "ł": "l", "đ": "d", "ß": "ss",
  "“": "\"", "”": "\"", "«": "\"", "»": "\"", "‘": "'", "’": "'", "–": "-", "—": "-", "،": ",", "؛": ";", "؟": "?" };
const fold = text => text.normalize("NFKD").toLowerCase()
  .replace(/[\p{M}\u0640\u200B-\u200F\u061C\u2066-\u2069\u202A-\u202E]/gu, "")
  .replace(/[\u0660-\u0669\u06F0-\u06F9]/g, digit => digit.charCodeAt(0) & 15)
  .replace(/[^\x00-\x7F]/g, letter => alike[letter] ?? letter)
  .replace(/\s+/g, " ");
const field = document.querySelector("input");
const count = document.querySelector("output");
const quotes = Array.from(document.querySelectorAll("article"), article => ({ article, text: fold(article.textContent) }));
function find() {
  const words = fold(field.value).split(" ").filter(word => word);
  let found = 0;
  for (const { article, text } of quotes) {
    article.hidden = !words.every(word => text.includes(word));
    found += !article.hidden;
  }
  count.textContent = words.length ? `${found} / ${quotes.length}` : `${quotes.length}`;
}
document.querySelector("search").hidden = false;
field.addEventListener("input", find);
document.addEventListener("keydown", event => {
  if (event.key === "/" && event.target !== field) { event.preventDefault(); field.focus(); }
  if (event.key === "Escape" && event.target === field) { field.value = ""; find(); }
});
addEventListener("hashchange", () => { field.value = decodeURIComponent(location.hash.slice(1)); find(); });
if (location.hash) field.value = decodeURIComponent(location.hash.slice(1));
find();
