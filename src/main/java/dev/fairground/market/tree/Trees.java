package dev.fairground.market.tree;

import dev.fairground.market.MarketSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the tree in memory and reads it again when an edit, on any node, has changed its revision. */
@ApplicationScoped
public class Trees {
    private final Revision revision;
    private final GameRows games;
    private final CategoryRows categories;
    private final MarketSettings settings;
    private volatile @Nullable Held held;

    Trees(Revision revision, GameRows games, CategoryRows categories, MarketSettings settings) {
        this.revision = revision;
        this.games = games;
        this.categories = categories;
        this.settings = settings;
    }

    /** The tree as it is committed now; costs one small query while nothing has changed. */
    public Tree now() {
        var current = revision.read();
        var last = held;
        if (last != null && last.revision.equals(current)) {
            return last.tree;
        }
        var fee = new Fee(settings.commissionBps(), settings.commissionMin(), settings.commissionMax());
        var read = new Tree(games.all(), categories.all(), fee, settings.minOrder());
        held = new Held(current, read);
        return read;
    }

    private record Held(UUID revision, Tree tree) {}
}
