//! The `terminal` layer.
