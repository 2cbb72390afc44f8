package dev.fairground.market.tree;

import dev.fairground.http.SiteSettings;
import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.Texts;
import dev.fairground.market.CategoryId;
import dev.fairground.market.GameId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns what the operator wrote into rows, or into everything that is wrong with it. */
@ApplicationScoped
class TreeForms {
    private static final Pattern SLUG = Pattern.compile("(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_DESCRIPTION = 2_000;
    private static final int LARGEST_UNIT = 1_000_000;
    private static final Texts NOTHING = new Texts(Map.of());
    private static final Schema EMPTY = new Schema(List.of());

    private final Currency currency;

    TreeForms(SiteSettings site) {
        this.currency = site.settlement();
    }

    GameForm form(GameRow game) {
        return new GameForm(
                game.slug(), game.names(), game.descriptions(), FeeForm.of(game.fee(), currency), game.active());
    }

    CategoryForm form(CategoryRow row) {
        return new CategoryForm(
                row.gameId(),
                row.parentId(),
                row.slug(),
                row.names(),
                row.kind(),
                row.unitSize(),
                row.unitNames(),
                FeeForm.of(row.fee(), currency),
                row.minOrder() == null ? null : new Money(row.minOrder(), currency),
                row.fields(),
                row.orderFields(),
                row.active());
    }

    /** The row of a game; empty where the findings say why. */
    Optional<GameRow> game(GameId id, int version, GameForm form, Findings findings) {
        slug(form.slug(), findings);
        findings.texts(form.name(), LONGEST_NAME, "name");
        var description = form.description() == null ? NOTHING : form.description();
        description
                .byLanguage()
                .forEach((language, text) -> findings.atMost(text, LONGEST_DESCRIPTION, "description." + language));
        var fee = form.commission() == null ? null : form.commission().read(currency, findings);
        if (!findings.isEmpty() || form.slug() == null || form.name() == null) {
            return Optional.empty();
        }
        return Optional.of(new GameRow(
                id, form.slug(), form.name(), description, fee, !Boolean.FALSE.equals(form.active()), version));
    }

    /** The row of a category; empty where the findings say why. */
    Optional<CategoryRow> category(CategoryId id, @Nullable CategoryRow before, CategoryForm form, Findings findings) {
        var fields = orNone(form.fields());
        var orderFields = orNone(form.orderFields());
        SchemaRules.check("fields", fields, before == null ? EMPTY : new Schema(before.fields()), findings);
        SchemaRules.check("orderFields", orderFields, EMPTY, findings);
        var fee = form.commission() == null ? null : form.commission().read(currency, findings);
        var minOrder = minOrder(form.minOrder(), findings);
        names(form, findings);
        if (!findings.isEmpty() || form.gameId() == null || form.kind() == null) {
            return Optional.empty();
        }
        return Optional.of(new CategoryRow(
                id,
                form.gameId(),
                form.parentId(),
                Objects.requireNonNull(form.slug()),
                Objects.requireNonNull(form.name()),
                form.kind(),
                form.unitSize() == null ? 1 : form.unitSize(),
                Objects.requireNonNull(form.unitName()),
                fields,
                orderFields,
                fee,
                minOrder,
                !Boolean.FALSE.equals(form.active()),
                before == null ? 1 : before.version() + 1,
                before == null ? 1 : before.nextSchemaVersion(fields, orderFields)));
    }

    private static void names(CategoryForm form, Findings findings) {
        slug(form.slug(), findings);
        findings.texts(form.name(), LONGEST_NAME, "name");
        findings.given(form.gameId(), "gameId");
        findings.given(form.kind(), "kind");
        findings.between(form.unitSize(), 1, LARGEST_UNIT, "unitSize");
        findings.texts(form.unitName(), LONGEST_NAME, "unitName");
    }

    private static void slug(@Nullable String slug, Findings findings) {
        if (findings.given(slug, "slug") && slug != null) {
            findings.unless(
                    SLUG.matcher(slug).matches(), "slug", "bad-format", "a-z, 0-9 and single hyphens, at most 60");
        }
    }

    private @Nullable Long minOrder(@Nullable Money least, Findings findings) {
        if (least == null) {
            return null;
        }
        findings.unless(least.currency().equals(currency), "minOrder", "wrong-currency", "must be in " + currency);
        findings.unless(least.isPositive(), "minOrder", "too-small", "at least 1");
        return least.minor();
    }

    private static List<Field> orNone(@Nullable List<Field> fields) {
        return fields == null ? List.of() : fields;
    }
}
