using System.Reflection;
using System.Runtime.CompilerServices;

namespace Workbook.Notebooks.Evaluation.Formatting;

/// <summary>The members of a type that are worth showing.</summary>
internal static class Members
{
    private static readonly ConditionalWeakTable<Type, IReadOnlyList<Member>> Cache = [];

    /// <summary>Public properties and fields of instances, in the order they are declared, base types first.</summary>
    public static IReadOnlyList<Member> Of(Type type) => Cache.GetValue(type, static key => [.. Find(key)]);

    private static IEnumerable<Member> Find(Type type)
    {
        const BindingFlags Public = BindingFlags.Instance | BindingFlags.Public;
        var properties = type.GetProperties(Public)
            .Where(property => property.GetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0 && IsReadable(property.PropertyType))
            .Select(property => (Origin: (MemberInfo)property, Member: new Member(property.Name, property.PropertyType, property.GetValue)));
        var fields = type.GetFields(Public)
            .Where(field => IsReadable(field.FieldType))
            .Select(field => (Origin: (MemberInfo)field, Member: new Member(field.Name, field.FieldType, field.GetValue)));

        // A property hidden by a derived one of the same name is shown once, as the derived type has it.
        return properties.Concat(fields)
            .GroupBy(pair => pair.Member.Name)
            .Select(group => group.MaxBy(pair => Depth(pair.Origin.DeclaringType!)))
            .OrderBy(pair => Depth(pair.Origin.DeclaringType!))
            .Select(pair => pair.Member);
    }

    private static bool IsReadable(Type type) => !type.IsByRefLike && !type.IsPointer && !type.IsByRef && !type.IsFunctionPointer;

    private static int Depth(Type type) => type.BaseType is { } parent ? 1 + Depth(parent) : 0;
}
