package dev.fairground.identity;

import java.util.List;

/** The permissions a module asks for; every module that has some implements it as a bean. */
public interface Permissions {
    List<Permission> permissions();
}
