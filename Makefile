# Every target works on a fresh clone with only Python ≥ 3.11 and make.
PYTHON ?= python3
PORT ?= 8080
bin = .venv/bin

.PHONY: demo test check bench crash crash-polls crash-time clean setup

demo: .venv/ready
	@PORT=$(PORT) $(bin)/jejaring demo

test: .venv/ready
	PYTHONDONTWRITEBYTECODE= $(bin)/pytest --numprocesses 2 --dist loadgroup --no-loadscope-reorder

check: .venv/ready
	$(bin)/ruff format --check .
	$(bin)/ruff check .
	$(bin)/mypy
	$(bin)/lint-imports
	$(bin)/deptry .

bench: .venv/ready
	$(bin)/python -m tests.bench

crash: .venv/ready
	$(bin)/python -m tests.crash

crash-polls: .venv/ready
	$(bin)/python -m tests.crash --polls --kills 100

crash-time: .venv/ready
	$(bin)/python -m tests.crash --time --kills 30

clean:
	rm -rf data build

setup: .venv/ready

.venv/ready: pyproject.toml
	@echo "Menyiapkan .venv (sekali saja, sekitar satu menit)…"
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || (echo "Perlu Python 3.11 atau lebih baru."; exit 1)
	@$(PYTHON) -m venv .venv
	@$(bin)/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	@$(bin)/python -m pip install --quiet --disable-pip-version-check --editable . --group dev
	@touch $@
