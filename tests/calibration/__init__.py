"""How likely is what checking says? Fields drawn with real pens, read, judged, and held against what was written."""
