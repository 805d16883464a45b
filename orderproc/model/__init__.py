"""The shared words of DESIGN.md as frozen types. No I/O, no settings files, nothing of the other stages."""
