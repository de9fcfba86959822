namespace Uapi.Lexing;

/// <summary>
/// The process-wide table of spellings: equal text gives the same string, found without making a string first.
/// Reading takes no lock; only a new spelling does.
/// </summary>
/// <remarks>
/// Entries are never removed. A table that has reached <see cref="Capacity"/> (hostile input) hands out fresh strings,
/// so reference equality is a short cut and never a proof of difference.
/// </remarks>
internal static class Identifiers
{
    private const int Capacity = 1 << 20;
    private const int LongestShared = 128;

    private static readonly object Gate = new();
    private static volatile Entry?[] _buckets = new Entry?[1 << 12];
    private static int _count;

    private sealed class Entry(string text, int hash, Entry? next)
    {
        public readonly string Text = text;
        public readonly int Hash = hash;
        public readonly Entry? Next = next;
    }

    /// <summary>The shared string of a piece of text.</summary>
    public static string Get(string text, int start, int length)
    {
        if (length > LongestShared)
            return text.Substring(start, length);
        uint hash = 2166136261;
        for (int i = start; i < start + length; i++)
            hash = (hash ^ text[i]) * 16777619;
        int key = (int)(hash ^ (hash >> 15));
        return Find(_buckets, key, text, start, length) ?? Add(key, text, start, length);
    }

    /// <summary>The shared string equal to this one.</summary>
    public static string Get(string text) => Get(text, 0, text.Length);

    private static string? Find(Entry?[] buckets, int hash, string text, int start, int length)
    {
        for (Entry? entry = buckets[hash & (buckets.Length - 1)]; entry is not null; entry = entry.Next)
        {
            if (entry.Hash == hash && entry.Text.Length == length && string.CompareOrdinal(entry.Text, 0, text, start, length) == 0)
                return entry.Text;
        }
        return null;
    }

    private static string Add(int hash, string text, int start, int length)
    {
        lock (Gate)
        {
            Entry?[] buckets = _buckets;
            if (Find(buckets, hash, text, start, length) is string known)
                return known;
            string added = text.Substring(start, length);
            if (_count >= Capacity)
                return added;
            if (_count >= buckets.Length)
                _buckets = buckets = Grow(buckets);
            ref Entry? bucket = ref buckets[hash & (buckets.Length - 1)];
            Volatile.Write(ref bucket, new Entry(added, hash, bucket));
            _count++;
            return added;
        }
    }

    // Readers may still walk the old buckets, so the entries are made anew instead of being relinked.
    private static Entry?[] Grow(Entry?[] buckets)
    {
        Entry?[] grown = new Entry?[buckets.Length * 4];
        foreach (Entry? first in buckets)
        {
            for (Entry? entry = first; entry is not null; entry = entry.Next)
            {
                ref Entry? bucket = ref grown[entry.Hash & (grown.Length - 1)];
                bucket = new Entry(entry.Text, entry.Hash, bucket);
            }
        }
        return grown;
    }
}
