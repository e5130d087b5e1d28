"""What tests need, shipped with the package so that platforms made elsewhere can be held to the same promises."""
