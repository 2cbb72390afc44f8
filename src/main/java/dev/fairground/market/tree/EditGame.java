package dev.fairground.market.tree;

import dev.fairground.http.Edge;
import dev.fairground.kernel.NotFound;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.Validation;
import dev.fairground.market.GameId;
import jakarta.transaction.Transactional;

/** Changes what the operator wrote about a game. */
@UseCase
class EditGame {
    private final TreeForms forms;
    private final GameRows games;
    private final Revision revision;

    EditGame(TreeForms forms, GameRows games, Revision revision) {
        this.forms = forms;
        this.games = games;
        this.revision = revision;
    }

    /** Replaces the whole form of this version; refused when somebody else was faster. */
    @Transactional
    Outcome<GameId> edit(GameId id, int version, GameForm form) {
        revision.renew();
        var before = games.find(id).orElseThrow(NotFound::new);
        if (before.version() != version) {
            return new Refused<>(Edge.STALE);
        }
        var findings = new Findings();
        var game = forms.game(id, version + 1, form, findings);
        if (game.isEmpty()) {
            return Validation.refuse(findings.errors());
        }
        if (games.slugTaken(game.get().slug(), id)) {
            return new Refused<>(TreeRefusal.GAME_SLUG_TAKEN);
        }
        games.update(game.get());
        return new Done<>(id);
    }
}
