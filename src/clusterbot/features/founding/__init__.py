"""From a code to a running cluster, how it is set up, and how it ends: all of it in the chat."""
