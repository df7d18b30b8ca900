#!/usr/bin/env python3
"""Two looks at the core beyond the score: is a passage's score to be trusted, and does order matter?

  evaluate.py EVAL [--compare CMD] [--options JSON] [--seeds N] [--list]

EVAL is the folder of the annotated pairs and of score.py, whose rule says what is right. CMD is run as
CMD [--options JSON] A.txt B.txt and prints a report; target/release/examples/compare unless given.

calibration  the news pairs' ties (each place of a passage on side a with each on side b) by the passage's score: how
             many of each band are right. A score is worth showing if the share rises with it.
shuffle      the paragraphs of one side, then of the other, are put in another order, and the texts compared again: of the
             ties that lie within one paragraph on both sides, how many come back at the very same place? Others lie
             inside a tie that goes on into a new neighbour (joined), have other ends (shifted) or are lost. The engine
             promises that order doesn't matter: what is shifted or lost breaks the promise.
"""
import argparse, glob, json, os, random, re, shlex, subprocess, sys, tempfile
from concurrent.futures import ThreadPoolExecutor

BANDS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)
SIDES = "ab"


def compare(args, texts):
    """The report on two texts."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [os.path.join(folder, f"{side}.txt") for side in SIDES]
        for path, text in zip(paths, texts):
            with open(path, "w", encoding="utf-8", newline="") as file:
                file.write(text)
        command = shlex.split(args.compare) + (["--options", args.options] if args.options else []) + paths
        done = subprocess.run(command, capture_output=True, timeout=120)
    if done.returncode:
        raise SystemExit(f"{command[0]} failed: {done.stderr.decode()[:500]}")
    return json.loads(done.stdout)


def ties(report, texts, to_code_points):
    """Each place on side a with each on side b, as (a0, a1, b0, b1) in code points, and its passage's score."""
    tables = [to_code_points(text) for text in texts]
    spans = lambda places, table: [(table[place["start"]], table[place["end"]]) for place in places]
    for passage in report["passages"]:
        for x in spans(passage["a"], tables[0]):
            for y in spans(passage["b"], tables[1]):
                yield x + y, passage["score"]


def calibration(pairs, judge):
    """Prints the share of right ties by band of score."""
    counts = [dict(right=0, wrong=0, neutral=0) for _ in BANDS[1:]]
    for pair in pairs:
        for tie, score in pair["ties"].items():
            band = next(index for index, top in enumerate(BANDS[1:]) if score < top or top == BANDS[-1])
            counts[band][judge(tie, pair["gold"])] += 1
    print(f"{'score':>10} {'right':>6} {'wrong':>6} {'neutral':>8} {'share right':>12}")
    for low, high, count in zip(BANDS, BANDS[1:], counts):
        judged = count["right"] + count["wrong"]
        share = f"{count['right'] / judged:.3f}" if judged else "-"
        print(f"{low:.1f} - {high:.1f} {count['right']:7d} {count['wrong']:6d} {count['neutral']:8d} {share:>12}")


def paragraphs(text):
    return [match.span() for match in re.finditer(r"[^\r\n]+", text)]


def shuffled(text, seed):
    """The text with its paragraphs in another order, and for each its old offset, its new one and its length."""
    blocks = paragraphs(text)
    order = list(range(len(blocks)))
    random.Random(seed).shuffle(order)
    new, moves, at = "", [], 0
    for index, (start, end) in zip(order, blocks):
        old_start, old_end = blocks[index]
        new += text[at:start]  # the breaks between paragraphs stay where they are
        moves.append((old_start, len(new), old_end - old_start))
        new += text[old_start:old_end]
        at = end
    return new + text[at:], moves


def moved(span, moves):
    """Where a span stands after moves (from, to, length), or None if it lies in none of them."""
    for old, new, length in moves:
        if old <= span[0] and span[1] <= old + length:
            return (span[0] - old + new, span[1] - old + new)
    return None


def moved_tie(tie, moves):
    """A tie after each side's moves, or None."""
    spans = moved(tie[:2], moves[0]), moved(tie[2:], moves[1])
    return spans[0] + spans[1] if all(spans) else None


def within(tie, other):
    return all(other[i] <= tie[i] and tie[i + 1] <= other[i + 1] for i in (0, 2))


def overlap(tie, other):
    return all(min(tie[i + 1], other[i + 1]) > max(tie[i], other[i]) for i in (0, 2))


OUTCOMES = ("same", "joined", "shifted", "lost", "new")


def after_shuffle(args, pair, side, seed, to_code_points):
    """The pair's ties within single paragraphs, by what became of them when one side's paragraphs were shuffled."""
    texts = list(pair["texts"])
    texts[side], shuffles = shuffled(texts[side], seed)
    stay = [(start, start, end - start) for start, end in paragraphs(texts[1 - side])]
    forth = [shuffles if index == side else stay for index in (0, 1)]
    back = [[(new, old, length) for old, new, length in moves] for moves in forth]
    again = [tie for tie, _ in ties(compare(args, texts), texts, to_code_points)]
    again_moved_back = {moved_tie(tie, back) for tie in again} - {None}
    found = {outcome: set() for outcome in OUTCOMES}
    for tie in pair["ties"]:
        there = moved_tie(tie, forth)
        if there is None:
            continue
        if tie in again_moved_back:
            outcome = "same"
        elif any(within(there, other) and moved_tie(other, back) is None for other in again):
            outcome = "joined"
        else:
            outcome = "shifted" if any(overlap(there, other) for other in again) else "lost"
        found[outcome].add(tie)
    found["new"] = {tie for tie in again_moved_back if not any(overlap(tie, other) for other in pair["ties"])}
    return found


def shuffle(args, pairs, to_code_points):
    """Prints how many ties within single paragraphs are found again."""
    jobs = [(pair, side, seed) for pair in pairs for side in (0, 1) for seed in range(args.seeds)]
    with ThreadPoolExecutor(2) as pool:
        results = list(pool.map(lambda job: after_shuffle(args, *job, to_code_points), jobs))
    print(f"{'pair':24} {'ties':>6} " + " ".join(f"{outcome:>8}" for outcome in OUTCOMES))

    def line(name, mine):
        counts = [sum(len(found[outcome]) for found in mine) for outcome in OUTCOMES]
        ties_before = sum(counts[:-1])
        print(f"{name:24} {ties_before:6d} " + " ".join(f"{count:8d}" for count in counts))
        return counts, ties_before

    for pair in pairs:
        line(pair["name"], [found for job, found in zip(jobs, results) if job[0] is pair])
    counts, ties_before = line("ALL", results)
    if ties_before:
        print(f"{(counts[0] + counts[1]) / ties_before:.1%} found again, at the same place or as part of a wider tie")
    if not args.list:
        return
    for (pair, side, seed), found in zip(jobs, results):
        for outcome in OUTCOMES[2:]:
            for tie in sorted(found[outcome]):
                a, b = pair["texts"]
                print(f"\n{outcome.upper()} {pair['name']}, side {SIDES[side]} shuffled by seed {seed}")
                print(f"  a: {a[tie[0]:tie[1]]}\n  b: {b[tie[2]:tie[3]]}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("eval")
    parser.add_argument("--compare", default="target/release/examples/compare")
    parser.add_argument("--options", default="")
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--list", action="store_true")
    args = parser.parse_args()
    golds = sorted(glob.glob(os.path.join(args.eval, "news", "*.gold.json")))
    if not golds:
        raise SystemExit(f"There are no annotated pairs in {args.eval}/news: name the folder that has them.")
    sys.dont_write_bytecode = True  # the folder may not be ours to write in
    sys.path.insert(0, args.eval)
    from score import judge, to_code_points

    def read(gold):
        base = gold[: -len(".gold.json")]
        texts = [open(f"{base}.{side}.txt", encoding="utf-8", newline="").read() for side in SIDES]
        with open(gold, encoding="utf-8") as file:
            annotated = json.load(file)["passages"]
        found = dict(ties(compare(args, texts), texts, to_code_points))
        return dict(name=os.path.basename(base), texts=texts, gold=annotated, ties=found)

    with ThreadPoolExecutor(2) as pool:
        pairs = list(pool.map(read, golds))
    print("Ties by the score of their passage")
    calibration(pairs, judge)
    print(f"\nTies within single paragraphs, after the paragraphs of either side were shuffled {args.seeds} times")
    shuffle(args, pairs, to_code_points)


if __name__ == "__main__":
    main()
