package dev.fairground.payments;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** The shop at YooKassa; money is taken through it once its number is set. */
@ConfigMapping(prefix = "fairground.yookassa")
public interface YooKassaSettings {
    /** The number of the shop. */
    Optional<String> shopId();

    /** The secret key of the shop. */
    Optional<String> secretKey();

    /** The number of the gateway for payouts, which YooKassa gives apart from the shop; with it money is paid out too. */
    Optional<String> payoutGateway();

    /** The secret key of that gateway. */
    Optional<String> payoutSecretKey();

    /** Whether cards are paid too; YooKassa asks for a certificate of PCI DSS before it takes their numbers. */
    @WithDefault("false")
    boolean payoutCards();

    /** YooKassa's address for programs. */
    @WithDefault("https://api.yookassa.ru/v3")
    String url();

    /** Where its notices come from; they are not signed, so nothing is believed before the payment was read again. */
    @WithDefault(
            "185.71.76.0/27,185.71.77.0/27,77.75.153.0/25,77.75.154.128/25,77.75.156.11,77.75.156.35,2a02:5180::/32")
    List<String> sources();
}
