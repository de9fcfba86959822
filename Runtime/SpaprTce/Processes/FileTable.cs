namespace Uapi.SpaprTce;

/// <summary>The descriptors of a process (<c>files_struct</c>): small numbers, the lowest free one first; 0 to 2 are open from the start.</summary>
internal sealed class FileTable
{
    // RLIMIT_NOFILE as most systems set it.
    private const int Limit = 1024;

    private readonly object _gate = new();
    private OpenFile?[] _files = new OpenFile?[16];
    // The process has exited. Guarded by the gate.
    private bool _closed;

    internal FileTable(SpaprMachine machine)
    {
        for (int standard = 0; standard < 3; standard++)
            _files[standard] = new OtherFile(machine, "/dev/null");
    }

    private FileTable(OpenFile?[] files) => _files = files;

    /// <summary>The file of a descriptor, or null if it is not open. Takes no lock and no reference.</summary>
    internal OpenFile? Find(int descriptor)
    {
        OpenFile?[] files = Volatile.Read(ref _files);
        return (uint)descriptor < (uint)files.Length ? Volatile.Read(ref files[descriptor]) : null;
    }

    /// <summary>Gives a file a descriptor; the table takes over the caller's reference.</summary>
    /// <returns>False if there is none left, or if the process has exited, also while the call was on its way: nobody would close the file.</returns>
    internal bool TryAdd(OpenFile file, out int descriptor)
    {
        lock (_gate)
        {
            for (descriptor = 0; descriptor < _files.Length; descriptor++)
            {
                if (_files[descriptor] is null)
                    break;
            }
            if (descriptor == Limit || _closed)
                return false;
            if (descriptor == _files.Length)
            {
                OpenFile?[] larger = new OpenFile?[_files.Length * 2];
                _files.CopyTo(larger, 0);
                Volatile.Write(ref _files, larger);
            }
            Volatile.Write(ref _files[descriptor], file);
            return true;
        }
    }

    /// <summary>Frees a descriptor; the caller gets the table's reference.</summary>
    internal OpenFile? Remove(int descriptor)
    {
        lock (_gate)
        {
            OpenFile? file = Find(descriptor);
            if (file is not null)
                Volatile.Write(ref _files[descriptor], null);
            return file;
        }
    }

    /// <summary>The table of a child: the same files under the same descriptors.</summary>
    internal FileTable Fork()
    {
        lock (_gate)
        {
            OpenFile?[] copy = (OpenFile?[])_files.Clone();
            foreach (OpenFile? file in copy)
                file?.AddReference();
            return new FileTable(copy);
        }
    }

    /// <summary>What is open, by descriptor, without the three that every process has.</summary>
    internal List<SpaprOpenFile> List()
    {
        lock (_gate)
        {
            List<SpaprOpenFile> open = [];
            for (int descriptor = 3; descriptor < _files.Length; descriptor++)
            {
                if (_files[descriptor] is { } file)
                    open.Add(new SpaprOpenFile(descriptor, file.Path));
            }
            return open;
        }
    }

    /// <summary>Closes everything, in the order of the descriptors, for good.</summary>
    internal void CloseAll(AddressSpace? current)
    {
        lock (_gate)
            _closed = true;
        for (int descriptor = 0; descriptor < _files.Length; descriptor++)
            Remove(descriptor)?.Release(current);
    }
}

/// <summary>A descriptor of a process of the model, as <c>/proc/PID/fd</c> lists it.</summary>
/// <param name="Descriptor">The number.</param>
/// <param name="Path">What it was opened by; of files without a name what the kernel shows in its place.</param>
public readonly record struct SpaprOpenFile(int Descriptor, string Path)
{
    /// <summary>Number and path.</summary>
    public override string ToString() => FormattableString.Invariant($"{Descriptor} {Path}");
}
