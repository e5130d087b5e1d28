"""YAML of our own, read by libyaml in an eighth of the time, wherever PyYAML was built with it.

What others send is read in Python: into deep nesting libyaml goes until its stack is full, which ends the process.
"""

try:
    from yaml import CSafeLoader as SafeLoader
except ImportError:  # as PyYAML's own documentation has it
    from yaml import SafeLoader  # type: ignore[assignment]  # another class that is used in just the same way

__all__ = ["SafeLoader"]
