package dev.fairground.identity.session;

import dev.fairground.jobs.Jobs;
import dev.fairground.kernel.UseCase;
import jakarta.transaction.Transactional;

/** Takes down that the owner of an address forgot the password; who that is, if anybody, is looked up afterwards. */
@UseCase
class RequestReset {
    private static final int LONGEST_ADDRESS = 254;

    private final ResetRequests requests;
    private final Jobs jobs;

    RequestReset(ResetRequests requests, Jobs jobs) {
        this.requests = requests;
        this.jobs = jobs;
    }

    /** Takes the same time and gives the same answer for every address. */
    @Transactional
    void request(String address) {
        if (address.length() <= LONGEST_ADDRESS) {
            requests.insert(address);
            jobs.wake(AnswerResets.NAME);
        }
    }
}
