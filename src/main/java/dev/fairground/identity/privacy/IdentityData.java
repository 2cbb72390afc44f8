package dev.fairground.identity.privacy;

import dev.fairground.identity.account.PermissionBook;
import dev.fairground.identity.kyc.Papers;
import dev.fairground.identity.session.SignOutOthers;
import dev.fairground.program.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Somebody's account, and what was noted about it. The row stays, under a name that says nothing. */
@ApplicationScoped
class IdentityData implements PersonalData {
    private final AccountTraces traces;
    private final Papers papers;
    private final Exports exports;
    private final Archives archives;
    private final SignOutOthers signOut;
    private final PermissionBook permissions;

    IdentityData(
            AccountTraces traces,
            Papers papers,
            Exports exports,
            Archives archives,
            SignOutOthers signOut,
            PermissionBook permissions) {
        this.traces = traces;
        this.papers = papers;
        this.exports = exports;
        this.archives = archives;
        this.signOut = signOut;
        this.permissions = permissions;
    }

    @Override
    public String module() {
        return "identity";
    }

    @Override
    public List<Part> export(Person person) {
        var parts = new ArrayList<>(List.of(
                Part.json("account", traces.account(person.id())),
                Part.json("devices", traces.devices(person.id())),
                Part.json("keys", traces.keys(person.id())),
                Part.json("ways", traces.ways(person.id())),
                Part.json("appeals", traces.appeals(person.id())),
                Part.json("grants", traces.grants(person.id())),
                Part.json("terms", traces.terms(person.id())),
                Part.json("acts", traces.acts(person.id()))));
        papers.json(person.id()).ifPresent(json -> parts.add(Part.json("papers", json)));
        return parts;
    }

    @Override
    public void erase(Person person) {
        exports.deleteOf(person.id()).ifPresent(archives::delete);
        signOut.signOut(person.id(), null);
        traces.erase(person);
        permissions.forget(person.id());
    }
}
