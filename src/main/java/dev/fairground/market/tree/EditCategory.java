package dev.fairground.market.tree;

import dev.fairground.http.Edge;
import dev.fairground.kernel.NotFound;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.Validation;
import dev.fairground.market.CategoryId;
import jakarta.transaction.Transactional;
import java.util.Objects;

/** Changes a category; a changed schema gets a new version and leaves the lots that stand as they are. */
@UseCase
class EditCategory {
    private final TreeForms forms;
    private final CategoryRows categories;
    private final Revision revision;

    EditCategory(TreeForms forms, CategoryRows categories, Revision revision) {
        this.forms = forms;
        this.categories = categories;
        this.revision = revision;
    }

    /**
     * Replaces the whole form of this version; refused when somebody else was faster, and where lots rely on what their
     * prices mean.
     */
    @Transactional
    Outcome<CategoryId> edit(CategoryId id, int version, CategoryForm form) {
        revision.renew();
        var before = categories.find(id).orElseThrow(NotFound::new);
        if (before.version() != version) {
            return new Refused<>(Edge.STALE);
        }
        var findings = new Findings();
        var row = forms.category(id, before, form, findings);
        findings.unless(before.gameId().equals(form.gameId()), "gameId", "fixed", "a category stays in its game");
        findings.unless(
                Objects.equals(before.parentId(), form.parentId()),
                "parentId",
                "fixed",
                "a category stays in its place");
        if (row.isEmpty() || !findings.isEmpty()) {
            return Validation.refuse(findings.errors());
        }
        var category = row.get();
        if (categories.slugTaken(category.gameId(), category.slug(), id)) {
            return new Refused<>(TreeRefusal.CATEGORY_SLUG_TAKEN);
        }
        if (!before.pricesLike(category) && categories.hasLots(id)) {
            return new Refused<>(TreeRefusal.CATEGORY_IN_USE);
        }
        categories.update(category);
        return new Done<>(id);
    }
}
