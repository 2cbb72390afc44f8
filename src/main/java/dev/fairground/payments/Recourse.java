package dev.fairground.payments;

import java.util.List;

/**
 * What a domain does about its open objects when money is taken back that may lie in them, and when it is given back
 * after all. Asked in the transaction that books it, before any account is locked.
 */
public interface Recourse {
    void takenBack(List<Dispute> disputes);

    void givenBack(List<Dispute> disputes);
}
