package dev.fairground.market.listing;

import dev.fairground.jobs.Sweep;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.UseCase;
import dev.fairground.market.LotId;
import dev.fairground.market.listing.ImportFile.Row;
import dev.fairground.market.tree.Findings;
import dev.fairground.market.tree.Trees;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Brings lots of files to their shelves, a portion of one file in a transaction. Its row is locked meanwhile and says
 * afterwards how far it came, so that a crash costs a portion and repeats none.
 */
@UseCase
class ContinueImports implements Sweep {
    static final String NAME = "market.imports";
    private static final int PORTION = 500;

    private final Imports imports;
    private final ImportRows rows;
    private final Trees trees;
    private final Drafts drafts;
    private final AddLots add;

    ContinueImports(Imports imports, ImportRows rows, Trees trees, Drafts drafts, AddLots add) {
        this.imports = imports;
        this.rows = rows;
        this.trees = trees;
        this.drafts = drafts;
        this.add = add;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    @Transactional
    public int sweep() {
        var taken = imports.take();
        if (taken.isEmpty()) {
            return 0;
        }
        var job = taken.get();
        var left =
                ImportFile.read(imports.file(job.id()), new Findings()).rows().subList(job.done(), job.total());
        var portion = job.mode() == ImportMode.KEEP_GOOD ? left.subList(0, Math.min(PORTION, left.size())) : left;
        var lines = bring(job, portion);
        var created = (int) lines.stream().filter(line -> line.lot() != null).count();
        imports.advance(job.after(portion.size(), created), lines);
        return portion.size();
    }

    private List<ImportLine> bring(Import job, List<Row> portion) {
        var tree = trees.now();
        var good = new LinkedHashMap<Row, NewLot>();
        var lines = new ArrayList<ImportLine>();
        for (var row : portion) {
            var findings = new Findings();
            var wish = rows.lot(row, job, tree, findings);
            var errors = ImportRows.errors(findings, drafts.lot(wish, tree));
            if (errors.isEmpty()) {
                good.put(row, wish);
            } else {
                lines.add(new ImportLine(row.line(), null, errors));
            }
        }
        if (lines.isEmpty() || job.mode() == ImportMode.KEEP_GOOD) {
            var outcomes = add.add(List.copyOf(good.values())).iterator();
            good.keySet().forEach(row -> lines.add(new ImportLine(row.line(), id(outcomes.next()), List.of())));
        }
        return lines;
    }

    /** A category may close between the look at a row and its lot; the portion is then begun anew. */
    private static LotId id(Outcome<LotId> outcome) {
        if (outcome instanceof Done<LotId>(var id)) {
            return id;
        }
        throw new IllegalStateException("a row that was right is refused: " + outcome);
    }
}
