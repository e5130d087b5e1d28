"""One gentle reminder to whoever was asked and has not answered; after two silences a human being takes over."""
