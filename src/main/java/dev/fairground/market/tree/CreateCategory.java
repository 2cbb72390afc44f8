package dev.fairground.market.tree;

import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.Validation;
import dev.fairground.market.CategoryId;
import jakarta.transaction.Transactional;

/** Adds a category to a game, at its top or below another category. */
@UseCase
public class CreateCategory {
    private final TreeForms forms;
    private final GameRows games;
    private final CategoryRows categories;
    private final Revision revision;

    CreateCategory(TreeForms forms, GameRows games, CategoryRows categories, Revision revision) {
        this.forms = forms;
        this.games = games;
        this.categories = categories;
        this.revision = revision;
    }

    /** The id of the new category; refused for wrong fields, a slug that is taken, and below a category with lots. */
    @Transactional
    public Outcome<CategoryId> create(CategoryForm form) {
        revision.renew();
        var findings = new Findings();
        var row = forms.category(Ids.next(CategoryId::new), null, form, findings);
        place(form, findings);
        if (row.isEmpty() || !findings.isEmpty()) {
            return Validation.refuse(findings.errors());
        }
        var category = row.get();
        if (categories.slugTaken(category.gameId(), category.slug(), category.id())) {
            return new Refused<>(TreeRefusal.CATEGORY_SLUG_TAKEN);
        }
        if (category.parentId() != null && categories.hasLots(category.parentId())) {
            return new Refused<>(TreeRefusal.CATEGORY_IN_USE);
        }
        categories.insert(category);
        return new Done<>(category.id());
    }

    private void place(CategoryForm form, Findings findings) {
        if (form.gameId() == null) {
            return;
        }
        findings.unless(games.find(form.gameId()).isPresent(), "gameId", "unknown", "there is no such game");
        if (form.parentId() != null) {
            var parent = categories.find(form.parentId());
            findings.unless(
                    parent.isPresent() && parent.get().gameId().equals(form.gameId()),
                    "parentId",
                    "unknown",
                    "the game has no such category");
        }
    }
}
