package dev.fairground.http.problems;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.fairground.http.Edge;
import dev.fairground.http.Problem;
import dev.fairground.kernel.Batcher;
import dev.fairground.kernel.Cursor;
import dev.fairground.kernel.NotAllowed;
import dev.fairground.kernel.NotFound;
import dev.fairground.kernel.ProblemCode;
import dev.fairground.kernel.Validation;
import dev.fairground.program.LoggedFailure;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Says in one place which exception leaves as which problem; what nobody expected is logged once and leaves as 500. */
public class ProblemMapper {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    /** The database gave up waiting: for a lock, for a statement. */
    private static final Set<String> TIMEOUTS = Set.of("55P03", "57014");

    private final ProblemDocuments documents;
    private final RefusedAccess access;

    ProblemMapper(ProblemDocuments documents, RefusedAccess access) {
        this.documents = documents;
        this.access = access;
    }

    @ServerExceptionMapper
    public Response refused(Problem problem, RoutingContext context) {
        access.note(problem.reason());
        return documents.response(context, problem.reason(), problem.facts());
    }

    @ServerExceptionMapper
    public Response missing(NotFound missing, RoutingContext context) {
        return answer(context, Edge.NOT_FOUND);
    }

    @ServerExceptionMapper
    public Response notAllowed(NotAllowed lacking, RoutingContext context) {
        access.note(Edge.FORBIDDEN);
        return answer(context, Edge.FORBIDDEN);
    }

    @ServerExceptionMapper
    public Response overloaded(Batcher.Overloaded overloaded, RoutingContext context) {
        return answer(context, Edge.OVERLOADED);
    }

    @ServerExceptionMapper
    public Response badCursor(Cursor.BadCursor broken, RoutingContext context) {
        return answer(context, Edge.MALFORMED);
    }

    /** The second kind is named because the framework has an answer of its own for it. */
    @ServerExceptionMapper({JacksonException.class, MismatchedInputException.class})
    public Response unreadable(JacksonException broken, RoutingContext context) {
        return documents.response(context, Edge.MALFORMED, Map.of("detail", Unreadable.detail(broken)));
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException broken, RoutingContext context) {
        var fields = Violations.fields(broken.getConstraintViolations());
        return documents.response(context, Validation.FAILED, Map.of("fields", fields));
    }

    /** A path nobody serves, or a query value that could not be read. */
    @ServerExceptionMapper
    public Response unknownPath(NotFoundException unknown, RoutingContext context) {
        return switch (unknown.getCause()) {
            case Problem problem -> refused(problem, context);
            case NotFound _ -> answer(context, Edge.NOT_FOUND);
            case null -> answer(context, Edge.NOT_FOUND);
            default -> answer(context, Edge.MALFORMED);
        };
    }

    @ServerExceptionMapper
    public Response refusedByFramework(WebApplicationException refusal, RoutingContext context) {
        if (refusal.getCause() instanceof JacksonException broken) {
            return unreadable(broken, context);
        }
        if (refusal.getCause() instanceof Problem problem) {
            return refused(problem, context);
        }
        var status = refusal.getResponse().getStatus();
        return switch (status) {
            case 404 -> answer(context, Edge.NOT_FOUND);
            case 405 -> answer(context, Edge.METHOD_NOT_ALLOWED);
            case 406 -> answer(context, Edge.NOT_ACCEPTABLE);
            case 413 -> answer(context, Edge.TOO_LARGE);
            case 415 -> answer(context, Edge.UNSUPPORTED_MEDIA_TYPE);
            default -> status < 500 ? answer(context, Edge.MALFORMED) : unexpected(refusal, context);
        };
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable failure, RoutingContext context) {
        if (isTimeout(failure)) {
            return answer(context, Edge.OVERLOADED);
        }
        LOG.errorf(
                LoggedFailure.of(failure),
                "%s %s failed",
                context.request().method(),
                LoggedFailure.words(String.valueOf(context.request().path())));
        return answer(context, Edge.INTERNAL);
    }

    private static boolean isTimeout(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && TIMEOUTS.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    private Response answer(RoutingContext context, ProblemCode reason) {
        return documents.response(context, reason, Map.of());
    }
}
