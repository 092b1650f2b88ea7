package io.personamap.core.directory;

import com.github.benmanes.caffeine.cache.Expiry;

/** An answer expires when it says. */
final class KeptExpiry<K, V> implements Expiry<K, Kept<V>> {

  @Override
  public long expireAfterCreate(K key, Kept<V> kept, long now) {
    return kept.expiresAt() - now;
  }

  @Override
  public long expireAfterUpdate(K key, Kept<V> kept, long now, long current) {
    return kept.expiresAt() - now;
  }

  @Override
  public long expireAfterRead(K key, Kept<V> kept, long now, long current) {
    return current;
  }
}
