package dev.fairground.identity.session;

import dev.fairground.http.Caller;
import dev.fairground.http.InPerson;
import dev.fairground.kernel.NotFound;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** Where one is signed in. */
@Path("/api/v1/me/sessions")
@RunOnVirtualThread
@InPerson
public class DeviceResource {
    private final Caller caller;
    private final Devices devices;
    private final SignOutDevice signOutDevice;
    private final SignOutOthers signOutOthers;

    DeviceResource(Caller caller, Devices devices, SignOutDevice signOutDevice, SignOutOthers signOutOthers) {
        this.caller = caller;
        this.devices = devices;
        this.signOutDevice = signOutDevice;
        this.signOutOthers = signOutOthers;
    }

    @GET
    public DeviceList list() {
        return new DeviceList(devices.of(caller.user()).stream()
                .map(device -> new DeviceView(
                        device.session(),
                        device.name(),
                        device.since(),
                        device.lastUsed(),
                        device.session().equals(caller.session())))
                .toList());
    }

    @POST
    @Path("/{id}/end")
    public void end(@RestPath UUID id) {
        if (!signOutDevice.signOut(caller.user(), id)) {
            throw new NotFound();
        }
    }

    @POST
    @Path("/end-others")
    public void endOthers() {
        signOutOthers.signOut(caller.user(), caller.session());
    }

    record DeviceList(List<DeviceView> items) {}

    record DeviceView(UUID id, String device, Instant startedAt, Instant lastUsedAt, boolean current) {}
}
