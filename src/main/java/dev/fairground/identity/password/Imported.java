package dev.fairground.identity.password;

import org.bouncycastle.crypto.generators.OpenBSDBCrypt;

/** Passwords that came from another program as bcrypt; only ever checked, never made. */
final class Imported {
    private Imported() {}

    static boolean is(String hash) {
        return hash.startsWith("$2");
    }

    static boolean matches(String password, String hash) {
        return OpenBSDBCrypt.checkPassword(hash, password.toCharArray());
    }
}
