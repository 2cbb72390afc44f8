package dev.fairground.market.trade;

/** What somebody can do with an order; clients show these as buttons. */
enum Action {
    START,
    DELIVER,
    CONFIRM,
    CONFIRM_WITHOUT_DELIVERY,
    REFUND,
    CANCEL
}
