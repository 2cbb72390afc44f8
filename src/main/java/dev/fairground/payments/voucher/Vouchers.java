package dev.fairground.payments.voucher;

import dev.fairground.identity.Secrets;
import dev.fairground.kernel.Store;
import dev.fairground.kernel.UserId;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** The rows of codes and of who has used them. */
@Store
class Vouchers {
    @Language("sql")
    private static final String INSERT = """
            insert into payments.voucher (fingerprint, campaign_id)
            select decode(v.fingerprint, 'hex'), :campaign
              from unnest(:fingerprints::text[]) as v (fingerprint)
            """;

    @Language("sql")
    private static final String LOCK = """
            select v.uses, c.*
              from payments.voucher as v
              join payments.campaign as c on c.id = v.campaign_id
             where v.fingerprint = :fingerprint
               for update
            """;

    @Language("sql")
    private static final String IS_USED_BY = """
            select exists (select 1
                             from payments.redemption as r
                            where r.fingerprint = :fingerprint and r.user_id = :user)
            """;

    /** Says itself what is allowed, so that no mistake above can spend more than a budget. */
    @Language("sql")
    private static final String USE = """
            with used as (
                update payments.voucher as v
                   set uses = v.uses + 1
                  from payments.campaign as c
                 where v.fingerprint = :fingerprint
                   and c.id = v.campaign_id
                   and v.uses < c.max_uses
                   and c.spent + c.amount <= c.budget
                returning v.campaign_id
            ), spent as (
                update payments.campaign as c
                   set spent = c.spent + c.amount
                  from used as u
                 where c.id = u.campaign_id
                returning 1
            )
            insert into payments.redemption (id, fingerprint, user_id, at)
            select :id, :fingerprint, :user, :now
              from spent
            """;

    private final Jdbi db;
    private final Secrets secrets;

    Vouchers(Jdbi db, Secrets secrets) {
        this.db = db;
        this.secrets = secrets;
    }

    /** The codes of a campaign, the same whenever they are asked for: whoever repeats a lost request gets them again. */
    List<VoucherCode> codes(Campaign campaign) {
        var codes = new LinkedHashSet<VoucherCode>();
        for (var n = 0; codes.size() < campaign.codes(); n++) {
            var bits = secrets.fingerprint("voucher-codes", campaign.id() + " " + n);
            codes.add(VoucherCode.of(ByteBuffer.wrap(bits).getLong()));
        }
        return List.copyOf(codes);
    }

    void insert(CampaignId campaign, List<VoucherCode> codes) {
        db.useHandle(h -> h.createUpdate(INSERT)
                .bind("campaign", campaign.value())
                .bindArray(
                        "fingerprints",
                        String.class,
                        codes.stream()
                                .map(this::fingerprint)
                                .map(HexFormat.of()::formatHex)
                                .toArray())
                .execute());
    }

    /** A code that nobody else uses until the transaction ends, nor another one of its campaign. */
    Optional<Voucher> lock(VoucherCode code) {
        return db.withHandle(h -> h.createQuery(LOCK)
                .bind("fingerprint", fingerprint(code))
                .map((row, context) -> new Voucher(Campaigns.campaign(row, context), row.getInt("uses")))
                .findOne());
    }

    boolean isUsedBy(VoucherCode code, UserId user) {
        return db.withHandle(h -> h.createQuery(IS_USED_BY)
                .bind("fingerprint", fingerprint(code))
                .bind("user", user.value())
                .mapTo(Boolean.class)
                .one());
    }

    void use(VoucherCode code, UUID redemption, UserId user, Instant now) {
        var used = db.withHandle(h -> h.createUpdate(USE)
                .bind("fingerprint", fingerprint(code))
                .bind("id", redemption)
                .bind("user", user.value())
                .bind("now", now)
                .execute());
        if (used != 1) {
            throw new IllegalStateException("a code was used that could not be");
        }
    }

    private byte[] fingerprint(VoucherCode code) {
        return secrets.fingerprint("vouchers", code.toString());
    }
}
