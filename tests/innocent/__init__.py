"""Ordinary texts beside a plain order, and goods with tempting names in it: nothing of that may change the order or make it wait.

`data/mail_LANG.txt`: sentences that customers write around an order; `print_LANG.txt`: what is printed on purchase orders beside the goods;
`goods_LANG.txt`: descriptions as catalogues have them. One a line, invented for this, a third to a half with words that sound
dangerous. The even lines of the mails (0, 2, …) are in the training of `orderproc.parsing.text.sense`; the odd ones are for
counting alone.
"""
