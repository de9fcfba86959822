using Uapi.Ioctl;

namespace Uapi.Stress.Threads.Histories;

/// <summary>How far a call has come: a call on several pages is as many steps, because what a caller may rely on is atomic by IOMMU page (spec section 10, point 8).</summary>
internal struct CallProgress
{
    /// <summary>How many pages are done; <see cref="Undoing"/> when what was entered is to go again.</summary>
    internal int Done;

    /// <summary>Which of the windows that there were in its place the call works on.</summary>
    internal int Window;

    internal const int Undoing = 7;

    internal readonly uint Key => (uint)(Done | Window << 3);
}

/// <summary>A container as the specification has it, one call after the other: so small that a search can copy it at every step.</summary>
/// <remarks>
/// This is no copy of the model: it knows two windows of two pages and two buffers, no sizes, no alignment, no limits. What it says is held against the model run by
/// one thread before it judges several (<c>HistoryTests</c>).
/// </remarks>
internal struct ContainerState
{
    private readonly bool _isV2;
    private bool _enabled;
    private bool _bound;
    // The default window is promised and not built.
    private bool _pending;
    // Whether there is a window in each place, and how many there were: so that nobody takes a new one for the old.
    private bool _first;
    private bool _second;
    private int _firsts;
    private int _seconds;
    // A bit for each buffer.
    private int _registered;
    // Two bits for each page of each window: 0, or the buffer's number and 1.
    private int _entries;

    internal ContainerState(bool isV2)
    {
        _isV2 = isV2;
        _pending = true;
    }

    internal readonly ulong Key =>
        (_enabled ? 1UL : 0) | (_bound ? 2UL : 0) | (_pending ? 4UL : 0) | (_first ? 8UL : 0) | (_second ? 16UL : 0)
        | (ulong)_registered << 5 | (ulong)_entries << 7 | (ulong)_firsts << 15 | (ulong)_seconds << 20;

    /// <summary>Does the next step of a call.</summary>
    /// <returns>Whether it was the last; then there is a result.</returns>
    internal bool Step(in ContainerCall call, ref CallProgress progress, out int result)
    {
        switch (call.Kind)
        {
            case CallKind.Map:
            case CallKind.Unmap:
                return StepOfPages(call, ref progress, out result);
            case CallKind.Read:
                result = Entry(call.Window, call.Page);
                return true;
            case CallKind.Enable:
                result = _isV2 ? -(int)Errno.ENOTTY : _enabled ? -(int)Errno.EBUSY : 0;
                _enabled |= !_isV2;
                _bound |= result == 0;
                return true;
            case CallKind.Disable:
                result = _isV2 ? -(int)Errno.ENOTTY : 0;
                _enabled &= _isV2;
                return true;
            default:
                result = _isV2 ? WholeCall(call) : -(int)Errno.ENOTTY;
                return true;
        }
    }

    private int WholeCall(in ContainerCall call)
    {
        int buffer = 1 << call.Buffer;
        switch (call.Kind)
        {
            case CallKind.Register:
                _bound = true;
                if ((_registered & buffer) != 0)
                    return -(int)Errno.EBUSY;
                _registered |= buffer;
                _enabled = true;
                return 0;
            case CallKind.Unregister:
                if (!_bound)
                    return -(int)Errno.EPERM;
                if ((_registered & buffer) == 0)
                    return -(int)Errno.ENOENT;
                if (IsMapped(call.Buffer))
                    return -(int)Errno.EBUSY;
                _registered &= ~buffer;
                return 0;
            case CallKind.Create:
                _bound = true;
                BuildDefault();
                if (_first && _second)
                    return -(int)Errno.ENOSPC;
                int slot = _first ? 1 : 0;
                Place(slot);
                return slot;
            default:
                _bound = true;
                if (_pending && call.Window == 0)
                {
                    _pending = false;
                    return 0;
                }
                if (!HasWindow(call.Window))
                    return -(int)Errno.EINVAL;
                if (call.Window == 0)
                    _first = false;
                else
                    _second = false;
                _entries &= ~(0b1111 << (call.Window * 4));
                return 0;
        }
    }

    private bool StepOfPages(in ContainerCall call, ref CallProgress progress, out int result)
    {
        if (progress.Done == CallProgress.Undoing)
        {
            SetEntry(call.Window, call.Page, 0, progress.Window);
            result = -(int)Errno.EINVAL;
            return true;
        }
        if (progress.Done == 0)
        {
            if (!_enabled)
            {
                result = -(int)Errno.EPERM;
                return true;
            }
            BuildDefault();
            if (!HasWindow(call.Window))
            {
                result = -(int)Errno.ENXIO;
                return true;
            }
            progress.Window = Count(call.Window);
        }
        int page = call.Page + progress.Done;
        bool isThere = HasWindow(call.Window) && Count(call.Window) == progress.Window;
        result = 0;
        if (call.Kind == CallKind.Map)
        {
            // What was entered before went with the window.
            if (!isThere)
            {
                result = -(int)Errno.ENXIO;
                return true;
            }
            if (_isV2 && (_registered & 1 << call.Buffer) == 0)
            {
                result = -(int)Errno.EINVAL;
                if (progress.Done == 0)
                    return true;
                progress.Done = CallProgress.Undoing;
                return false;
            }
        }
        SetEntry(call.Window, page, call.Kind == CallKind.Map ? call.Buffer + 1 : 0, progress.Window);
        return ++progress.Done == call.Pages;
    }

    private void BuildDefault()
    {
        if (!_pending)
            return;
        _pending = false;
        Place(0);
    }

    private void Place(int window)
    {
        if (window == 0)
        {
            _first = true;
            _firsts++;
        }
        else
        {
            _second = true;
            _seconds++;
        }
    }

    private readonly bool HasWindow(int window) => window == 0 ? _first : _second;

    private readonly int Count(int window) => window == 0 ? _firsts : _seconds;

    private readonly int Entry(int window, int page) => _entries >> (window * 4 + page * 2) & 3;

    private void SetEntry(int window, int page, int value, int count)
    {
        if (!HasWindow(window) || Count(window) != count)
            return;
        int shift = window * 4 + page * 2;
        _entries = _entries & ~(3 << shift) | value << shift;
    }

    private readonly bool IsMapped(int buffer)
    {
        for (int shift = 0; shift < 8; shift += 2)
        {
            if ((_entries >> shift & 3) == buffer + 1)
                return true;
        }
        return false;
    }
}
