"""Runs OR-Tools CP-SAT on resource-constrained projects of PSPLIB, as `benchmarks projects` runs
this project's solver: the same instances, limits and number of threads, one line each.

    pip install ortools
    python3 Benchmarks/peers/projects_cpsat.py FOLDER --every 25 --seconds 10 --workers 2 \
        --best-known FOLDER-best-known.csv
"""

import argparse
import csv
import pathlib
import re
import time

from ortools.sat.python import cp_model


def read_project(path):
    """Durations, demands by job and resource, successors from 0, capacities."""
    lines = [line.split() for line in path.read_text().splitlines()]

    def section(title, skipped):
        start = next(i for i, line in enumerate(lines) if " ".join(line).startswith(title))
        rows = []
        for line in lines[start + 1 + skipped:]:
            if line and line[0].startswith("*"):
                break
            rows.append(line)
        return rows

    successors = [[int(n) - 1 for n in row[3:]] for row in section("PRECEDENCE RELATIONS", 1)]
    requests = [[int(n) for n in row] for row in section("REQUESTS/DURATIONS", 2)]
    capacities = [int(n) for n in section("RESOURCEAVAILABILITIES", 1)[0]]
    return [r[2] for r in requests], [r[3:] for r in requests], successors, capacities


def solve(path, seconds, workers, seed):
    durations, demands, successors, capacities = read_project(path)
    model = cp_model.CpModel()
    horizon = sum(durations)
    starts = [model.new_int_var(0, horizon, "") for _ in durations]
    for job, following in enumerate(successors):
        for successor in following:
            model.add(starts[successor] >= starts[job] + durations[job])
    for resource, capacity in enumerate(capacities):
        users = [j for j in range(len(durations)) if demands[j][resource] > 0 and durations[j] > 0]
        model.add_cumulative(
            [model.new_fixed_size_interval_var(starts[j], durations[j], "") for j in users],
            [demands[j][resource] for j in users],
            capacity,
        )
    model.minimize(starts[-1])
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = seconds
    solver.parameters.num_workers = workers
    solver.parameters.random_seed = seed
    begin = time.monotonic()
    status = solver.solve(model)
    return status, solver, time.monotonic() - begin


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=pathlib.Path)
    parser.add_argument("--seconds", type=float, default=10)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--best-known", type=pathlib.Path)
    options = parser.parse_args()
    known = {}
    if options.best_known:
        with options.best_known.open() as table:
            for row in csv.DictReader(table):
                known[row["instance"].removesuffix(".sm")] = int(row["upper_bound"])
    paths = []
    for file in options.files:
        if file.is_dir():
            names = sorted(
                file.glob("*.sm"), key=lambda p: [int(n) for n in re.findall(r"\d+", p.name)])
            paths += names[:: options.every]
        else:
            paths.append(file)
    proven = 0
    gaps = []
    for path in paths:
        status, solver, elapsed = solve(path, options.seconds, options.workers, options.seed)
        name = path.stem
        if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            print(name, "-", f"{elapsed:.3f} s", flush=True)
            continue
        makespan = round(solver.objective_value)
        if name in known:
            gaps.append((makespan - known[name]) / known[name])
        if status == cp_model.OPTIMAL:
            proven += 1
            print(name, makespan, "proven", f"{elapsed:.3f} s", flush=True)
        else:
            bound = round(solver.best_objective_bound)
            print(name, makespan, "bound", bound, f"{elapsed:.3f} s", flush=True)
    print(f"proven {proven} of {len(paths)}")
    if gaps:
        print(f"mean gap to best known {100 * sum(gaps) / len(gaps):.3f} %")


if __name__ == "__main__":
    main()
