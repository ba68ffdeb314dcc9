# What people do here. `make` alone lists it.
SHELL := /bin/sh
SWIFT ?= swift
# More flags of every build, as CI's warnings as errors.
SWIFTFLAGS ?=
FORMATTED := Package.swift Sources Tests Benchmarks

.PHONY: help bootstrap resources words demo build test accuracy bench format lint check-importer

help: ## This list.
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 24

bootstrap: ## Install ICU's headers where they are missing.
	@Scripts/bootstrap

resources: ## List Resources/ for embedding, after adding or removing a file.
	@Scripts/list-resources

words: bootstrap resources ## Compile the lexicons of Resources/ into snapshots, after changing one.
	@$(SWIFT) build --product outage-news $(SWIFTFLAGS)
	@mkdir -p Resources/Compiled
	@for language in en fr carriers text; do \
	  "$$($(SWIFT) build --show-bin-path)/outage-news" compile Resources $$language > .words.new \
	    && mv .words.new Resources/Compiled/$$language.words || exit 1; done
	@Scripts/list-resources

demo: bootstrap resources ## Build the tool and read the articles of Examples/.
	@$(SWIFT) build -c release --product outage-news $(SWIFTFLAGS)
	@echo
	@"$$($(SWIFT) build -c release --show-bin-path)/outage-news" extract --format text Examples/articles/*.txt

build: bootstrap resources ## Build everything, tests too.
	$(SWIFT) build --build-tests $(SWIFTFLAGS)

test: build ## Build and run all tests, with the accuracy gate.
	$(SWIFT) test --skip-build $(SWIFTFLAGS)

accuracy: build ## Rewrite Tests/Gold/accuracy.txt with what the extractor reaches now.
	UPDATE_ACCURACY=1 $(SWIFT) test --skip-build --filter AccuracyTests $(SWIFTFLAGS)
	@cat Tests/Gold/accuracy.txt

bench: bootstrap resources ## Measure speed against ICU's own passes; Docs/Performance.md explains the figures.
	@$(SWIFT) build -c release --product outage-news $(SWIFTFLAGS)
	@$(SWIFT) build -c release --disable-build-manifest-caching --package-path Benchmarks
	@"$$($(SWIFT) build -c release --package-path Benchmarks --show-bin-path)/outage-news-bench" \
	  "$$($(SWIFT) build -c release --show-bin-path)/outage-news"

format: ## Format all Swift files.
	@$(SWIFT) format --in-place --recursive --parallel $(FORMATTED)

lint: ## Check the format of all Swift files.
	@$(SWIFT) format lint --strict --recursive --parallel $(FORMATTED)

check-importer: bootstrap resources ## Use this package from a scratch package, and move the tool's binary.
	@Scripts/check-importer
