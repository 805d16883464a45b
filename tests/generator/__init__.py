"""Documents with truths, as different from one another as they can be made: shops, orders, layouts, and what real post brings.

    python -m tests.generator OUT --n N --part train|test --seed S [--kinds a,b]

`world` makes shops, `orders` orders with their truth, `kinds` knows the layouts; each layout is one function in a module beside them.
A part owns its shops, towns, names and layouts, so that what is measured on `test` was never seen on `train`.
"""
