package dev.fairground.market.listing;

import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.UserId;
import dev.fairground.kernel.Validation;
import dev.fairground.market.CategoryId;
import dev.fairground.market.tree.Findings;
import dev.fairground.market.tree.Trees;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** Takes a file of lots in; its rows are read later, a portion at a time. */
@UseCase
class StartImport {
    private final Trees trees;
    private final Imports imports;

    StartImport(Trees trees, Imports imports) {
        this.trees = trees;
        this.imports = imports;
    }

    /** Refused for a file that is too large or no CSV of lots; what is wrong with single rows is said by the import. */
    @Transactional
    Outcome<ImportId> start(UserId seller, Upload upload, byte[] bytes) {
        if (bytes.length > ImportFile.MOST_BYTES) {
            return new Refused<>(LotRefusal.IMPORT_TOO_LARGE);
        }
        var findings = new Findings();
        var mode = upload.mode();
        findings.unless(mode != null, "mode", "not-an-option", "keep-good or all-or-nothing");
        var category = upload.category();
        findings.unless(
                category == null || trees.now().category(category).isPresent(),
                "categoryId",
                "unknown",
                "there is no such category");
        var file = ImportFile.read(bytes, findings);
        if (file.rows().size() > ImportFile.MOST_ROWS) {
            return new Refused<>(LotRefusal.IMPORT_TOO_LARGE);
        }
        if (mode == null || !findings.isEmpty()) {
            return Validation.refuse(findings.errors());
        }
        var id = Ids.next(ImportId::new);
        var job = new Import(
                id, seller, category, mode, upload.activate(), file.rows().size(), 0, 0);
        imports.insert(job, upload.name(), bytes);
        return new Done<>(id);
    }

    /**
     * What is said of a file.
     *
     * @param mode     null where it was not said, or not understood
     * @param category for rows that name none
     */
    record Upload(
            String name,
            @Nullable ImportMode mode,
            @Nullable CategoryId category,
            boolean activate) {}
}
