"""Short lessons on how a cluster works, for whoever likes: one message, one question, one small thing to do."""
