package dev.fairground.identity;

import static dev.fairground.identity.Visitors.bearer;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;

/** Somebody who is signed in and looks after others. */
record Staff(JsonPath session) {
    String id() {
        return session.getString("user.id");
    }

    String name() {
        return session.getString("user.username");
    }

    String token() {
        return session.getString("accessToken");
    }

    Response asks(String query) {
        return bearer(token()).get("/api/v1/admin/users" + query);
    }

    Response does(Staff to, String act, Map<String, ?> body) {
        return bearer(token()).body(body).post("/api/v1/admin/users/" + to.id() + "/" + act);
    }
}
