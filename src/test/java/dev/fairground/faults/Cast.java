package dev.fairground.faults;

import dev.fairground.faults.Client.Person;
import dev.fairground.faults.Client.Said;
import dev.fairground.faults.Client.Wish;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Those who live the stories of one run: people, their provider, and the staff. */
final class Cast {
    private static final String NOTICES = "/api/v1/payments/yookassa/webhook";
    private static final long TOO_MUCH = 1_00;
    private static final int OFTEN = 3;

    private final World world;
    private final Client client;
    private final PayPlace place;
    private final Collection<Wish> late = new ConcurrentLinkedQueue<>();

    Cast(World world, Client client, PayPlace place) {
        this.world = world;
        this.client = client;
        this.place = place;
    }

    /** Lives a story to its end, which comes only when every answer has. */
    void play(Story story, int number) {
        var player = new Player(client, "story" + number);
        switch (story) {
            case Story.Purchase purchase -> buy(purchase, player);
            case Story.TopUp topUp -> bringIn(topUp, player);
            case Story.Payout payout -> takeOut(payout, player);
            case Story.Redemption(var user, var code, var copies) ->
                client.atOnce(
                        new Wish(
                                world.people().get(user),
                                "/api/v1/vouchers/redeem",
                                Map.of("code", world.codes().codes().get(code))),
                        copies);
            case Story.Rush(var lot) -> rush(lot, player);
            case Story.Time(var minutes) -> advance(minutes);
        }
    }

    /** What the provider tells when all else is over. */
    void tellLate() {
        late.forEach(client::insist);
    }

    void advance(int minutes) {
        client.insist(new Wish(world.admin(), "/api/v1/demo/clock", Map.of("advance", "PT" + minutes + "M")));
    }

    private void buy(Story.Purchase story, Player player) {
        var buyer = world.people().get(story.buyer());
        var seller = world.people().get(story.lot());
        var lot = world.lots().get(story.lot());
        var bought = client.atOnce(player.order(buyer, lot, story.quantity()), story.copies());
        if (!bought.granted()) {
            return;
        }
        var order = bought.text("/id");
        var deliver = player.move(seller, order, "deliver", Map.of("note", "Under the bridge"));
        var refund = player.move(seller, order, "refund", Map.of());
        switch (story.course()) {
            case PAID -> {}
            case DELIVERED -> client.atOnce(deliver, story.copies());
            case CONFIRMED -> {
                client.insist(deliver);
                client.atOnce(player.move(buyer, order, "confirm", Map.of()), story.copies());
            }
            case REFUNDED -> client.atOnce(refund, story.copies());
            case TORN ->
                client.together(List.of(player.move(buyer, order, "confirm", Map.of("withoutDelivery", true)), refund));
        }
    }

    private void rush(int first, Player player) {
        client.together(IntStream.range(World.SELLERS, World.PEOPLE)
                .mapToObj(n -> player.order(world.people().get(n), world.lots().get((first + n) % World.SELLERS), 1))
                .toList());
    }

    private void bringIn(Story.TopUp story, Player player) {
        var payer = world.people().get(story.user());
        var provider = switch (story.way()) {
            case CHOSEN, TORN, TAKEN_BACK, GIVEN_BACK -> "sandbox";
            case TOLD, TOLD_OFTEN, TOLD_LATE, TOO_MUCH, CANCELLED -> "yookassa";
        };
        var opened = client.atOnce(player.bringsIn(payer, story.amount(), provider), story.copies());
        if (!opened.granted()) {
            return;
        }
        var payment = opened.text("/id");
        switch (story.way()) {
            case CHOSEN -> client.atOnce(chosen(payer, payment, "succeed"), story.copies());
            case TORN -> client.together(List.of(chosen(payer, payment, "fail"), chosen(payer, payment, "succeed")));
            case TAKEN_BACK -> takeBack(payer, payment, story.copies());
            case GIVEN_BACK -> {
                takeBack(payer, payment, story.copies());
                client.atOnce(chosen(world.admin(), payment, "give-back"), story.copies());
            }
            case TOLD, TOLD_OFTEN, TOLD_LATE -> paid(payment, story.amount(), story.way());
            case TOO_MUCH -> paid(payment, story.amount() + TOO_MUCH, Story.Way.TOLD);
            case CANCELLED -> {
                if (place.cancels(payment)) {
                    client.atOnce(notice(payment, "canceled"), story.copies());
                }
            }
        }
    }

    private void takeBack(Person payer, String payment, int copies) {
        client.insist(chosen(payer, payment, "succeed"));
        client.atOnce(chosen(world.admin(), payment, "take-back"), copies);
    }

    private void paid(String payment, long amount, Story.Way way) {
        if (!place.pays(payment, amount)) {
            return;
        }
        var news = notice(payment, "succeeded");
        if (way == Story.Way.TOLD_LATE) {
            late.add(news);
        } else if (way == Story.Way.TOLD_OFTEN) {
            client.together(Stream.concat(
                            Stream.generate(() -> news).limit(OFTEN), Stream.of(notice(payment, "waiting_for_capture")))
                    .toList());
            client.insist(news);
        } else {
            client.insist(news);
        }
    }

    private void takeOut(Story.Payout story, Player player) {
        var seller = world.people().get(story.seller());
        var asked = client.atOnce(
                player.takesOut(seller, story.amount(), story.bank().wallet()), story.copies());
        if (!asked.granted()) {
            return;
        }
        var payout = asked.text("/id");
        switch (story.after()) {
            case NOTHING -> {}
            case CANCELLED -> client.atOnce(cancel(seller, payout), story.copies());
            case CANCELLED_LATE -> {
                advance(1);
                client.atOnce(cancel(seller, payout), story.copies());
            }
            case DECIDED ->
                Stream.of(world.admin(), world.cashier()).forEach(staff -> decide(staff, asked, "approve", Map.of()));
            case REJECTED -> decide(world.cashier(), asked, "reject", Map.of("reason", "It looks odd"));
        }
    }

    /** Only what cannot have been sent is decided about: what staff say of money that may have left is not ours to check. */
    private void decide(Person staff, Said asked, String verb, Map<String, String> body) {
        if (asked.text("/state").equals("REQUESTED")) {
            var path = "/api/v1/admin/payouts/" + asked.text("/id") + "/" + verb;
            client.insist(new Wish(staff, Player.PAYOUTS + "/" + verb, path, "", body));
        }
    }

    private static Wish cancel(Person seller, String payout) {
        return new Wish(seller, Player.PAYOUTS + "/cancel", Player.PAYOUTS + "/" + payout + "/cancel", "", Map.of());
    }

    private static Wish chosen(Person person, String payment, String outcome) {
        var path = "/api/v1/payments/sandbox/" + payment + "/outcome";
        return new Wish(person, "sandbox/" + outcome, path, "", Map.of("outcome", outcome));
    }

    private Wish notice(String payment, String status) {
        return new Wish(Person.NOBODY, NOTICES, place.notice(payment, status));
    }
}
