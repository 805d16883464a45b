"""Training of the recognizer that ships with the program, for what customers write by hand: data in, ONNX out (`make recognizer`).

`texts` is what stands on order forms, `crops` draws it with real pens or in print, `network` is the stock model as a PyTorch module
and back, `train` trains, `measure` counts on writers that were never trained on. Only this room needs PyTorch; users never do.
"""
