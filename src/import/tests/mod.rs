//! Import from the outside: bytes in, articles and warnings out.
mod picture;
mod seeds;
