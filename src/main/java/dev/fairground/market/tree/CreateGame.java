package dev.fairground.market.tree;

import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.Validation;
import dev.fairground.market.GameId;
import jakarta.transaction.Transactional;

/** Adds a game to the tree. */
@UseCase
public class CreateGame {
    private final TreeForms forms;
    private final GameRows games;
    private final Revision revision;

    CreateGame(TreeForms forms, GameRows games, Revision revision) {
        this.forms = forms;
        this.games = games;
        this.revision = revision;
    }

    /** The id of the new game; refused for wrong fields and for a slug that another game has. */
    @Transactional
    public Outcome<GameId> create(GameForm form) {
        revision.renew();
        var findings = new Findings();
        var game = forms.game(Ids.next(GameId::new), 1, form, findings);
        if (game.isEmpty()) {
            return Validation.refuse(findings.errors());
        }
        if (games.slugTaken(game.get().slug(), game.get().id())) {
            return new Refused<>(TreeRefusal.GAME_SLUG_TAKEN);
        }
        games.insert(game.get());
        return new Done<>(game.get().id());
    }
}
