//! Import from the outside: bytes in, articles and warnings out.
mod encodings;
mod front;
mod hostile;
mod markdown;
mod picture;
mod plain;
mod properties;
mod seeds;
